import { describe, expect, it } from 'vitest'
import { effects, targetsOf } from './effects.ts'
import { actionIn, effectIn, problemIn } from './words.ts'

/** As the recorder stamps a fault. */
function stamped({ type, ...values }: (typeof effects)[keyof typeof effects]): string {
  return [type, ...Object.entries(values).map(([name, value]) => `${name}=${value}`)].join(' ')
}

describe('the words of the heat map', () => {
  it('tell every fault and every action in both languages', () => {
    for (const language of ['nb', 'en'] as const) {
      for (const effect of Object.values(effects))
        expect(effectIn(language, stamped(effect))).not.toMatch(/[={}]|^[a-z]/)
      for (const action of Object.keys(targetsOf)) expect(actionIn(language, action)).toMatch(/^[A-ZÅ]/)
    }
  })

  it('tell when to try again, and in which form', () => {
    expect(effectIn('nb', 'status status=503 retryAfter=1')).toBe('Svaret er 503, prøv igjen om 1 s')
    expect(effectIn('en', 'status status=429 retryAfter=1 asDate=true')).toBe(
      'The answer is 429, try again in 1 s (given as a date)',
    )
  })

  it('tell what kept a scenario from its end by the action’s own words', () => {
    expect(problemIn('nb', 'open-patient: ikke noe svar innen 30 s')).toBe(
      'Åpne pasient: ikke noe svar innen 30 s',
    )
    expect(problemIn('en', 'timed out')).toBe('timed out')
  })

  it('leave what they do not know as it is', () => {
    for (const strange of ['half-open ms=5', 'truncate', 'constructor', ''])
      expect(effectIn('nb', strange)).toBe(strange)
    expect(actionIn('en', 'toString')).toBe('toString')
  })
})
