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
      expect(await response.text()).toContain('Fyll ut')
      expect(bench.room.messages.list()).toEqual([])
    },
  )

  it('refuses organisations that are not there, and forms from other sites', async () => {
    expect((await send({ virksomhet: '811111118' })).status).toBe(400)
    expect((await send({}, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  })
})
