// What an administrator sets in the simulated EPJ, and what comes of it towards HelseID and Kjernejournal.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ChainedEvent, Exchange } from './core/journal/exchange.ts'
import type { Room } from './core/room/room.ts'
import { openWorld, type TestWorld } from './fixture/open-world.ts'
import { findByKey } from './population/index.ts'
import { populationOf } from './population/of-seed.ts'

const population = populationOf('demo')
const unit = (key: string) => findByKey(population.organisations, key)
const number = (key: string) => unit(key).organisasjonsnummer
const worker = (key: string) => findByKey(population.healthWorkers, key).pid
const patient = findByKey(population.patients, 'status-4').pid

describe('the EPJ’s administration', () => {
  let world: TestWorld
  let room: Room
  let cookies: string

  beforeAll(async () => {
    world = await openWorld()
    room = world.demo
  })
  afterAll(() => world.close())
  beforeEach(() => {
    room.reset()
    cookies = ''
  })

  const exchanges = (): readonly Exchange[] =>
    room.journal
      .lines(0, 100_000)
      .map((line): ChainedEvent => JSON.parse(line))
      .filter((event) => event.type === 'exchange')

  const callsTo = (simulator: string) =>
    exchanges().filter((exchange) => exchange.caller === undefined && exchange.simulator === simulator)

  async function call(
    path: string,
    form?: URLSearchParams | FormData,
  ): Promise<{ status: number; text: string }> {
    const answer = await fetch(`${room.addresses.epj}${path}`, {
      redirect: 'manual',
      headers: { cookie: cookies },
      ...(form && { method: 'POST', body: form }),
    })
    cookies = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookies
    const to = answer.headers.get('location')
    const text = await answer.text()
    if (to?.startsWith('/')) return call(to.replace(new URL(room.addresses.epj).pathname, ''))
    return { status: answer.status, text: text || String(to) }
  }
  const send = (path: string, form: Readonly<Record<string, string>>) => call(path, new URLSearchParams(form))

  it('keeps what was typed when a form is refused, names the field, and changes nothing', async () => {
    const before = await call('/settings')
    const { status, text } = await send('/settings', {
      serviceUrl: 'kjernejournal',
      portalUrl: room.addresses.kjernejournalPortal,
      innloggingUrl: room.addresses.kjernejournalInnlogging,
      holdSeconds: 'ofte',
      useHelseid: 'on',
    })
    expect(status).toBe(400)
    expect(text).toContain('value="kjernejournal"')
    expect(text).toContain('value="ofte"')
    expect(text).toContain('Rett opp: URL KJ service, Hold sesjon')
    expect(text.match(/aria-invalid/g)).toHaveLength(2)
    expect((await call('/settings')).text).toBe(before.text)
  })

  it('takes the integration off: Kjernejournal is closed, patients are opened, and it is not called again', async () => {
    await order('log-in', { user: worker('lege') })
    await order('open-patient', { patient })
    await order('open-kjernejournal', {})
    await order('switch-integration', { on: false })
    expect(callsTo('kjernejournal').at(-1)?.operation).toBe('kjernejournal.session-end')
    const before = callsTo('kjernejournal').length
    await order('open-patient', { patient: population.patients[1]?.pid ?? '' })
    expect((await order('open-kjernejournal', {})).problem).toContain('slått av')
    await room.clock.advance(20 * 60_000)
    expect(callsTo('kjernejournal')).toHaveLength(before)
    await send('/settings/master', {})
    expect(exchanges().at(-2)?.facts).toMatchObject({ saved: 'master', integration: false })
  })

  it('looks a unit up in Enhetsregisteret, and says what is wrong with one that cannot be used', async () => {
    await send('/settings/master/empty', {})
    const good = await send('/settings/organisation/add', { organisasjonsnummer: number('sykehjem') })
    expect(good.text).toContain(unit('sykehjem').navn)
    const tries = [
      ['12345', 'Skriv ni sifre'],
      ['999999999', 'ingen enhet med dette nummeret'],
      [number('sykehjem'), 'står i listen allerede'],
      [number('slettet'), 'slettet i Enhetsregisteret'],
      [number('fjernet'), 'fjernet fra Enhetsregisteret'],
    ] as const
    for (const [typed, words] of tries) {
      const { status, text } = await send('/settings/organisation/add', { organisasjonsnummer: typed })
      expect([status, typed]).toEqual([400, typed])
      expect(text).toContain(words)
      expect(text).toContain(`value="${typed}"`)
    }
    const strange = await send('/settings/organisation/add', {
      organisasjonsnummer: number('feil-naeringskode'),
    })
    expect(strange.text).toContain('næringskoden er 62.100')
  })

  it('holds the list against the client at HelseID', async () => {
    await send('/settings/organisation/remove', { organisasjonsnummer: number('sykehjem') })
    const { text } = await call('/settings/organisation')
    expect(text).toMatch(new RegExp(`registrert hos HelseID og mangler[\\s\\S]+${number('sykehjem')}`))
    const neighbour = `${unit('nabosykehjem').navn} \\(${number('nabosykehjem')}\\)`
    expect(text).toMatch(new RegExp(`ikke registrert på klienten hos HelseID[^<]+${neighbour}`))
  })

  it('lets nobody in who has no arbeidssted, and says who can mend it', async () => {
    await order('authorise', { user: worker('sykepleier'), units: '' })
    const answer = await order('log-in', { user: worker('sykepleier') })
    expect(answer).toMatchObject({
      ok: false,
      problem: expect.stringContaining('Systemansvarlig gir tilgang'),
    })
    await send('/settings/authorisation/operator', {
      operator: worker('lege'),
      arbeidssted: number('hjemmetjeneste'),
    })
    const saved = exchanges().findLast(({ operation }) => operation === 'epj.save-operator')
    expect(saved?.facts).toMatchObject({
      operator: worker('lege'),
      arbeidssteder: number('hjemmetjeneste'),
    })
  })

  it('lets the arbeidssted decide which unit HelseID is asked for', async () => {
    await order('authorise', { user: worker('lege'), units: number('hjemmetjeneste') })
    await order('log-in', { user: worker('lege') })
    await order('open-patient', { patient })
    const asked = callsTo('kjernejournal').at(-1)
    expect(asked?.facts).toMatchObject({ organisation: number('hjemmetjeneste') })
  })

  it('tells on the test button that no file is in use, after the EPJ was emptied', async () => {
    await send('/settings/master/empty', {})
    const { status, text } = await send('/settings/test', {})
    expect(status).toBe(400)
    expect(text).toContain('Ingen konfigurasjonsfil er tatt i bruk')
    expect(text).toContain('Last ned konfigurasjonsfilen fra HelseID Selvbetjening')
    expect(callsTo('helseid')).toEqual([])
  })

  it.each([['invalid_client', 'client-key-expired', 'nøkkelen er feil eller utløpt']])(
    'tells on the test button what HelseID said: %s',
    async (_name, variant, advice) => {
      room.faults.arm({
        operation: 'helseid.token',
        after: 0,
        maxInARow: 1,
        effect: { type: 'variant', name: variant },
      })
      const { text } = await send('/settings/test', {})
      expect(text).toContain(advice)
    },
  )

  it('refuses a file that is not one, and tells what to do with a zip without its password', async () => {
    const form = new FormData()
    form.set('file', new Blob([Buffer.from('PK\u0003\u0004')]), 'helseid.zip')
    const { status, text } = await call('/settings/configuration', form)
    expect(status).toBe(400)
    expect(text).toContain('Skriv passordet fra SMS-en')
  })

  async function order(action: string, args: object): Promise<{ ok: boolean; problem?: string }> {
    const answer = await fetch(`${room.addresses.epj}/driver/actions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ action, args }),
    })
    return (await answer.json()) as { ok: boolean; problem?: string }
  }

  it('closes Kjernejournal to users whose group lacks the user module', async () => {
    await order('settings', { professions: ['LE'] })
    await order('log-in', { user: worker('sykepleier') })
    await order('open-patient', { patient })
    expect(callsTo('kjernejournal')).toEqual([])
    await order('log-in', { user: worker('lege') })
    await order('open-patient', { patient })
    expect(callsTo('kjernejournal')).toHaveLength(1)
  })
})
