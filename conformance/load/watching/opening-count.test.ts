import { describe, expect, it } from 'vitest'
import { countOpenings } from './opening-count.ts'

const at = (second: number) => `2026-11-22T08:00:${String(second).padStart(2, '0')}.100Z`
const opened = (patient: string, second = 0) => ({
  type: 'mark',
  kind: 'patient-opened',
  at: at(second),
  data: { patient },
})
const lookedUp = (patient: string, second = 0) => ({
  type: 'exchange',
  operation: 'kjernejournal.helseindikator',
  at: at(second),
  facts: { patient },
  response: { status: 200 },
})
/** As the journal has what was refused before anybody read it: without facts. */
const refused = (fnr: string, status: number) => ({
  type: 'exchange',
  operation: 'kjernejournal.helseindikator',
  at: at(0),
  request: { body: { text: JSON.stringify({ fnr }) } },
  response: { status },
})

describe('look-ups against openings', () => {
  it('are one each when all is well, also for patients who are opened again and by several at once', () => {
    const events = [opened('a'), opened('a'), lookedUp('a'), lookedUp('a'), opened('b', 1), lookedUp('b', 1)]
    expect(countOpenings(events)).toMatchObject({
      openings: 3,
      lookUps: 3,
      perOpening: 1,
      duplicates: 0,
      unasked: 0,
    })
  })

  it('are doubled when there are more than openings', () => {
    const events = [opened('a'), lookedUp('a'), lookedUp('a'), lookedUp('a', 5)]
    expect(countOpenings(events)).toMatchObject({ perOpening: 3, duplicates: 2, unasked: 0 })
  })

  it('are polling from the third for the same opening, counted once for each', () => {
    const polled = (events: Parameters<typeof countOpenings>[0]) => countOpenings(events).polled
    const often = [opened('a'), ...[0, 1, 2, 3, 4].map((second) => lookedUp('a', second))]
    expect(polled(often)).toBe(1)
    expect(polled([...often, ...often])).toBe(2)
    expect(
      polled([opened('a'), lookedUp('a'), lookedUp('a'), opened('a'), lookedUp('a'), lookedUp('a')]),
    ).toBe(0)
    expect(polled([lookedUp('b'), lookedUp('b'), lookedUp('b')])).toBe(0)
  })

  it.each([
    ['a service in trouble', refused('a', 503)],
    ['a token that had ended', refused('a', 401)],
    ['too many at once', refused('a', 429)],
    ['an answer spoilt by a fault', { ...lookedUp('a'), fault: { id: 'fault-1' } }],
    ['an answer that nobody waited for', { ...lookedUp('a'), aborted: true }],
  ])('may be tried again after %s: neither doubled, polled nor unasked for', (_, failure) => {
    expect(countOpenings([opened('a'), failure, failure, failure, lookedUp('a')])).toMatchObject({
      lookUps: 4,
      failed: 3,
      duplicates: 0,
      polled: 0,
      unasked: 0,
      missed: 0,
    })
  })

  it('are doubled after a failure too, once the opening has its answer', () => {
    const events = [opened('a'), refused('a', 503), lookedUp('a'), lookedUp('a'), refused('a', 503)]
    expect(countOpenings(events)).toMatchObject({ failed: 1, duplicates: 2, polled: 1 })
  })

  it('are missed where none was made, however many others there were', () => {
    const again = [opened('a'), refused('a', 503), lookedUp('a'), opened('a')]
    expect(countOpenings([...again, opened('b'), lookedUp('c')])).toMatchObject({ missed: 2 })
    expect(countOpenings([opened('a'), refused('a', 503)])).toMatchObject({ missed: 0, failed: 1 })
  })

  it('are unasked for when nobody had opened the patient, as when a list is polled', () => {
    const events = [opened('a'), lookedUp('a'), lookedUp('b'), lookedUp('c')]
    expect(countOpenings(events)).toMatchObject({
      duplicates: 0,
      unasked: 2,
      burst: { lookUps: 3, openings: 1 },
    })
  })

  it('leave other events alone, and nothing gives nothing', () => {
    expect(countOpenings([{ type: 'mark', kind: 'load-probe', at: at(0), data: {} }])).toMatchObject({
      openings: 0,
      lookUps: 0,
      perOpening: 0,
    })
  })
})
