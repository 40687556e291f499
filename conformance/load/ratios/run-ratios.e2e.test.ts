import { describe, expect, it } from 'vitest'
import { installedK6 } from '../k6/find-k6.ts'
import { runRatios } from './run-ratios.ts'

const { env } = process
const k6 = await installedK6({ env, print: () => undefined, language: 'en' })

describe.skipIf(k6 === undefined)('ratios with k6 as the client', () => {
  it('asks a bare server and the look-up the same, and holds one against the other', async () => {
    const printed: string[] = []
    const ratios = await runRatios({
      k6: k6 ?? '',
      seconds: 3,
      rounds: 1,
      rate: 100,
      language: 'nb',
      version: 'test',
      env,
      print: (line) => void printed.push(line),
      signal: new AbortController().signal,
      quick: true,
    })
    expect(printed[0]).toMatch(/^Forhold: \d+ prosessorer .*, 1 runde.* på 3 s for hver$/)
    expect(ratios?.figures.map(({ variant }) => variant)).toEqual(['bearer-known', 'bare', 'dpop-verified'])
    for (const { variant, failed, requests, cpuMicros, perSecond } of ratios?.figures ?? []) {
      expect([variant, failed, requests > 50, cpuMicros > 0], printed.join('\n')).toEqual([
        variant,
        0,
        true,
        true,
      ])
      expect(perSecond).toBeLessThan(150)
    }
    // Verifying costs more than looking at nothing, by far, however busy the machine is.
    expect(ratios?.figures[2]?.cpuRatio).toBeLessThan(1)
  })
})
