import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Bench, openBench } from '../fixture/bench.ts'
import { openSession } from '../fixture/browser.ts'
import { MAILBOX } from './mailbox.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())
afterEach(() => bench.room.reset())

const address = () => `${bench.room.addresses.room}/kjernejournal/nhn/postkasse`
const page = async () => (await fetch(address(), { headers: { 'accept-language': 'nb' } })).text()
const mail = () => ({
  virksomhet: bench.unit('kommune').organisasjonsnummer,
  fra: 'system@kommunen.example',
  emne: 'Vi er koblet til',
  tekst: 'Sykehjemmet bruker kjernejournal fra i dag.',
})
const send = (changes: Partial<ReturnType<typeof mail>> = {}, headers: Record<string, string> = {}) =>
  fetch(address(), {
    method: 'POST',
    redirect: 'manual',
    headers: { 'accept-language': 'nb', ...headers },
    body: new URLSearchParams({ ...mail(), ...changes }),
  })

describe('the mailbox of Kjernejournal-SHT', () => {
  it('takes a municipality’s e-mail, and shows what was sent', async () => {
    expect(await page()).toContain('Ingen har skrevet ennå')
    expect((await send()).status).toBe(303)
    expect(bench.last()).toMatchObject({
      operation: 'kjernejournal.mailbox-send',
      facts: { organisation: bench.unit('kommune').organisasjonsnummer, connected: false },
    })
    const shown = await page()
    for (const text of ['Vi er koblet til', 'system@kommunen.example', 'fra i dag'])
      expect(shown).toContain(text)
    expect(bench.room.messages.list()).toMatchObject([
      { channel: 'e-mail', to: MAILBOX, subject: 'Vi er koblet til' },
    ])
  })

  it('tells whether the organisation had looked anything up', async () => {
    await openSession(bench)
    await send()
    expect(bench.last().facts).toMatchObject({ connected: true })
    expect(await page()).toContain('(har gjort oppslag)')
  })

  it('tells of each writer by itself, and lets those write alone that units belong to', async () => {
    await openSession(bench)
    await send({ virksomhet: bench.unit('nabokommune').organisasjonsnummer })
    expect(bench.last().facts).toMatchObject({ connected: false })
    const shown = await page()
    const { navn } = bench.unit('nabokommune')
    expect(shown).toContain(`${navn} (har ikke gjort oppslag)`)
    for (const unit of ['sykehjem', 'helse-og-omsorg'])
      expect((await send({ virksomhet: bench.unit(unit).organisasjonsnummer })).status, unit).toBe(400)
    expect(shown).not.toContain(bench.unit('sykehjem').navn)
  })

  it('has the newest e-mail first, and no more of one than its fields hold', async () => {
    await send({ emne: 'Den første' })
    await send({ emne: 'N'.repeat(201), tekst: 'x'.repeat(5001) })
    const shown = await page()
    expect(shown.indexOf('N'.repeat(200))).toBeLessThan(shown.indexOf('Den første'))
    expect(bench.room.messages.list().at(-1)).toMatchObject({
      subject: 'N'.repeat(200),
      text: 'x'.repeat(5000),
    })
  })

  it('lists mail that came from elsewhere in the room, and nobody else’s', async () => {
    const order = { channel: 'e-mail', from: 'a@b.no', subject: 'Hei', text: 'x' } as const
    bench.room.messages.send({ ...order, to: MAILBOX.toUpperCase() })
    bench.room.messages.send({ ...order, to: 'andre@nhn.no', subject: 'Ikke til oss' })
    const shown = await page()
    expect(shown).toContain('Hei')
    expect(shown).not.toContain('Ikke til oss')
  })

  it.each([{ fra: 'ikke en adresse' }, { emne: ' ' }, { tekst: '' }])(
    'asks again for %o',
    async (changes) => {
      const response = await send(changes)
      expect(response.status).toBe(400)
      const shown = await response.text()
      expect(shown).toContain('Fyll ut')
      // What was written is still there, to be corrected.
      for (const text of Object.values({ ...mail(), virksomhet: '', ...changes }))
        expect(shown).toContain(text.trim())
      expect(shown).toContain(`value="${mail().virksomhet}" lang="nb" selected`)
      expect(bench.room.messages.list()).toEqual([])
    },
  )

  it('refuses organisations that are not there, and forms from other sites', async () => {
    expect((await send({ virksomhet: '811111118' })).status).toBe(400)
    expect((await send({}, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  })
})
