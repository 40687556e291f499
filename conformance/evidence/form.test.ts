import { describe, expect, it } from 'vitest'
import type { Exchange } from '#simulators/core/exchange.ts'
import { KeptForm } from './form.ts'
import { sharing } from './sharing.ts'

const long = 'x'.repeat(500)
const sent = `a=1&b=${long}&a=2&c=%C3%A6+%F0%9F%AB%90&d`

function kept(text: string): KeptForm {
  const exchange = { request: { method: 'POST', target: '/', headers: [], body: { text } } }
  return new KeptForm(exchange as unknown as Exchange, new URLSearchParams(text), sharing())
}

describe('a form that was sent', () => {
  const form = kept(sent)
  const whole = new URLSearchParams(sent)

  it.each(['a', 'b', 'c', 'd', 'e', ''])('says of «%s» what URLSearchParams says', (name) => {
    expect(form.get(name)).toBe(whole.get(name))
    expect(form.getAll(name)).toEqual(whole.getAll(name))
    expect(form.has(name)).toBe(whole.has(name))
    expect(form.has(name, '2')).toBe(whole.has(name, '2'))
  })

  it('has the same entries in the same order', () => {
    expect([...form]).toEqual([...whole])
    expect([...form.entries()]).toEqual([...whole.entries()])
    expect([...form.keys()]).toEqual([...whole.keys()])
    expect([...form.values()]).toEqual([...whole.values()])
    expect([form.size, String(form)]).toEqual([whole.size, String(whole)])
  })
})
