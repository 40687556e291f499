import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type OpenRoom, openRoom } from '#simulators/population/fixture/open-room.ts'
import { findByKey } from '#simulators/population/index.ts'
import { createAltinn } from '../index.ts'
import { texts } from '../texts.ts'

let open: OpenRoom
beforeEach(async () => {
  open = await openRoom('altinn', createAltinn)
})
afterEach(() => open.close())

const other = (key: string) => findByKey(open.population.others, key)
const unit = (key: string) => findByKey(open.population.organisations, key)
const kommune = (actor = 'radmann') => ({ aktor: actor, virksomhet: unit('kommune').organisasjonsnummer })

interface Seen {
  readonly status: number
  readonly html: string
  readonly location: string
}

async function seen(response: Response): Promise<Seen> {
  return {
    status: response.status,
    html: await response.text(),
    location: response.headers.get('location') ?? '',
  }
}

async function show(path: string, query: Record<string, string>, language = 'nb'): Promise<Seen> {
  const headers = { 'accept-language': language }
  return seen(await open.call(`/altinn${path}?${new URLSearchParams(query)}`, { headers }))
}

async function post(path: string, form: Record<string, string>, headers: Record<string, string> = {}) {
  const body = new URLSearchParams(form)
  return seen(await open.call(`/altinn${path}`, { method: 'POST', body, headers }))
}

const follow = async ({ location }: Seen) => seen(await open.call(location.slice('/r/test'.length)))
const fill = (key: string) => ({ fodselsnummer: other(key).pid, etternavn: other(key).name.family })

async function add(change: Record<string, string> = {}) {
  return post('/ny', { hva: 'person', ...kommune(), ...fill('ny-systemansvarlig'), ...change })
}
async function added(): Promise<string> {
  return new URL((await add()).location, 'http://x').searchParams.get('mottaker') ?? ''
}

describe('the pages of Altinn', () => {
  it('have the same texts in both languages', () => {
    expect(Object.keys(texts.en)).toEqual(Object.keys(texts.nb))
  })

  it.each([
    ['nb', 'altinn-2', texts.nb['vocabulary.altinn-2']],
    ['nb', 'altinn-3', texts.nb['vocabulary.altinn-3']],
    ['en', 'altinn-3', texts.en['vocabulary.altinn-3']],
  ])('greet in %s and say that they speak %s', async (language, vocabulary, text) => {
    open.room.switches.turn('altinn.vocabulary', vocabulary)
    const { status, html } = await show('', {}, language)
    expect(status).toBe(200)
    expect(html).toContain(text)
  })

  it.each([
    ['nb', '– Kommunedirektør<'],
    ['en', '– Chief executive<'],
  ])('say in %s what each person is', async (language, text) => {
    expect((await show('', {}, language)).html).toContain(text)
  })

  it('lead from log-in over actor and profile to who has rights', async () => {
    expect((await show('', { aktor: 'radmann' })).location).toBe('/r/test/altinn/aktor?aktor=radmann')
    const actor = await show('/aktor', { aktor: 'radmann' })
    for (const key of ['kommune', 'helse-og-omsorg', 'sykehjem'])
      expect(actor.html).toContain(unit(key).organisasjonsnummer)
    expect(actor.html).not.toContain(unit('nabokommune').organisasjonsnummer)
    const profile = await show('/profil', kommune())
    expect(profile.html).toContain('/r/test/altinn/rettigheter?aktor=radmann')
    const users = await show('/rettigheter', kommune())
    expect(users.html).toContain('Ta i bruk HelseID for et fagsystem')
    expect(users.html).toContain('/r/test/altinn/ny?aktor=radmann')
  })

  it('walk a right through: add, search, choose, finish, take back, remove', async () => {
    const person = await add()
    expect(person.status).toBe(303)
    const choice = {
      ...kommune(),
      mottaker: new URL(person.location, 'http://x').searchParams.get('mottaker') ?? '',
    }
    expect((await follow(person)).html).toContain(texts.nb['done.connected'])
    const found = await show('/enkelttjenester', { ...choice, sok: 'helseid' })
    expect(found.html.match(/type="radio"/g)).toHaveLength(3)
    const given = await post('/delegeringer', { ...choice, sok: 'helseid', rett: 'nhn-helseid-fagsystem' })
    expect(given.status).toBe(303)
    const receiver = await follow(given)
    expect(receiver.html).toContain(texts.nb['done.given'])
    expect(receiver.html).toContain('Ta i bruk HelseID for et fagsystem')
    const back = await post('/delegeringer/slett', { ...choice, rett: 'nhn-helseid-fagsystem' })
    expect((await follow(back)).html).toContain(texts.nb['done.taken-back'])
    const removed = await post('/mottaker/slett', choice)
    expect((await follow(removed)).html).toContain(texts.nb['done.disconnected'])
    const facts = open.room.journal.lines(0, 50).map((line) => JSON.parse(line).facts?.delegation)
    expect(facts.filter(Boolean)).toEqual(['connected', 'given', 'taken-back', 'disconnected'])
  })

  it('give a package in Altinn 3, and the role Tilgangsstyring in Altinn 2', async () => {
    for (const [vocabulary, rett, name] of [
      ['altinn-3', 'tilgangsstyrer', 'Tilgangsstyrer'],
      ['altinn-2', 'ADMAI', 'Tilgangsstyring'],
    ] as const) {
      open.room.switches.turn('altinn.vocabulary', vocabulary)
      const choice = { ...kommune(), mottaker: await added() }
      const given = await follow(await post('/pakker', { ...choice, rett }))
      expect(given.html).toContain(texts.nb['done.package-given'])
      expect(given.html).toContain(name)
      expect((await show('/profil', kommune('ny-systemansvarlig'))).html).toContain('kan gi og ta tilbake')
      expect((await post('/pakker/slett', { ...choice, rett })).status).toBe(303)
      expect((await show('/profil', kommune('ny-systemansvarlig'))).html).toContain('kan bare se')
    }
  })

  it('list each user with rights of their own, and on the user’s page each right under its kind', async () => {
    const mottaker = await added()
    const empty = new URL((await add(fill('kommunalsjef'))).location, 'http://x').searchParams.get('mottaker')
    await post('/delegeringer', { ...kommune(), mottaker, rett: 'nhn-helseid-fagsystem' })
    const row = async (id: string | null) => {
      const { html } = await show('/rettigheter', kommune())
      return html.split('<tr>').find((part) => id && part.includes(`mottaker=${id}`))
    }
    expect(await row(mottaker)).toContain('Ta i bruk HelseID for et fagsystem')
    expect(await row(empty)).toContain(texts.nb['users.empty'])
    const page = await show('/mottaker', { ...kommune(), mottaker })
    expect(page.html).toContain(texts.nb['receiver.none.packages.altinn-3'])
    expect(page.html.match(/Ta i bruk HelseID for et fagsystem<\/th>/g)).toHaveLength(1)
  })

  it('offer the packages that the one who looks can give, and that the receiver has not', async () => {
    const choice = { ...kommune(), mottaker: await added() }
    const offered = async (aktor: string, mottaker = choice.mottaker) =>
      [...(await show('/mottaker', { ...choice, aktor, mottaker })).html.matchAll(/<option value="([^"]+)"/g)]
        .map(([, id]) => id)
        .sort()
    const all = await offered('radmann')
    expect(all).toHaveLength(6)
    const kontaktperson = new URL((await add(fill('kontaktperson'))).location, 'http://x')
    const manager = { ...choice, mottaker: kontaktperson.searchParams.get('mottaker') ?? '' }
    for (const rett of ['tilgangsstyrer', 'helsetjenester']) await post('/pakker', { ...manager, rett })
    expect(await offered('kontaktperson')).toEqual(['helsetjenester'])
    await post('/pakker', { ...choice, rett: 'helsetjenester' })
    expect(await offered('kontaktperson')).toEqual([])
    expect(await offered('radmann')).toEqual(all.filter((id) => id !== 'helsetjenester'))
  })

  it('give a right to a supplier', async () => {
    const orgnummer = unit('feil-naeringskode').organisasjonsnummer
    const supplier = await post('/ny', { ...kommune(), hva: 'virksomhet', orgnummer })
    const page = await follow(supplier)
    expect(page.html).toContain(unit('feil-naeringskode').navn)
    expect(page.html).toContain(other('daglig-leder').name.family)
  })

  it('let a person without Tilgangsstyring look, and say whom to ask', async () => {
    const { html } = await show('/rettigheter', kommune('systemansvarlig'))
    expect(html).toContain('har ikke tilgangsstyring')
    expect(html).toContain(other('radmann').name.family)
    expect(html).not.toContain('/altinn/ny?')
    expect((await show('/aktor', { aktor: 'helsefagarbeider' })).html).toContain('kan ikke handle på vegne')
  })

  it('show a kontaktperson as access manager in Altinn 2 alone', async () => {
    open.room.switches.turn('altinn.vocabulary', 'altinn-2')
    expect((await show('/profil', kommune('kontaktperson'))).html).toContain(texts.nb['via.KOMK'])
    open.room.switches.turn('altinn.vocabulary', 'altinn-3')
    expect((await show('/profil', kommune('kontaktperson'))).html).not.toContain(texts.nb['via.KOMK'])
  })

  it('warn whoever chose a unit below the hovedenhet', async () => {
    const below = { aktor: 'kommunalsjef', virksomhet: unit('helse-og-omsorg').organisasjonsnummer }
    expect((await show('/profil', below)).html).toContain(`Velg ${unit('kommune').navn} i stedet.`)
  })

  it('say why a service cannot be given, before and after one tries', async () => {
    const choice = { ...kommune(), mottaker: await added() }
    const found = await show('/enkelttjenester', { ...choice, sok: 'maskinporten' })
    expect(found.html).toContain(texts.nb['reason.ResourceIsMaskinPortenSchema'])
    const tried = await post('/delegeringer', {
      ...choice,
      sok: 'maskinporten',
      rett: 'nhn-maskinporten-hpr',
    })
    expect(tried.status).toBe(400)
    expect(tried.html).toContain(texts.nb['error.invalid-resource'])
    expect((await show('/enkelttjenester', { ...choice, sok: 'xyz' })).html).toContain(
      texts.nb['services.none'],
    )
  })

  it.each([
    ['fodselsnummer', '123', 'error.fodselsnummer'],
    ['fodselsnummer', '12345678901', 'error.not-synthetic'],
    ['etternavn', ' ', 'error.etternavn'],
    ['etternavn', 'Xyzw', 'error.person-not-found'],
  ] as const)('show what is wrong with %s %j next to it, and keep the rest', async (field, value, error) => {
    const { status, html } = await add({ [field]: value })
    expect(status).toBe(400)
    expect(html).toContain(texts.nb[error])
    expect(html).toContain('aria-invalid="true"')
    expect(html).toContain(`href="#${error === 'error.person-not-found' ? 'fodselsnummer' : field}"`)
    if (field === 'etternavn') expect(html).toContain(`value="${fill('ny-systemansvarlig').fodselsnummer}"`)
  })

  it.each([
    ['12', 'error.orgnummer'],
    ['312554275', 'error.organisation-not-found'],
    ['%sykehjem%', 'error.only-hovedenhet'],
    ['%kommune%', 'error.organisation-not-found'],
  ] as const)('show what is wrong with the organisation %s', async (value, error) => {
    const orgnummer = value.replace(/%(.+)%/, (_all, key: string) => unit(key).organisasjonsnummer)
    const { status, html } = await post('/ny', { ...kommune(), hva: 'virksomhet', orgnummer })
    expect([status, html.includes(texts.nb[error])]).toEqual([400, true])
    expect(html).toContain(`value="${orgnummer}"`)
  })

  it('take numbers written in groups, and a double name by its first four letters', async () => {
    const { fodselsnummer } = fill('systemansvarlig')
    const etternavn = other('systemansvarlig').name.family.split('-')[0] ?? ''
    const spaced = `${fodselsnummer.slice(0, 6)} ${fodselsnummer.slice(6)}`
    expect((await add({ fodselsnummer: spaced, etternavn })).status).toBe(303)
    const { middle, family } = other('kontaktperson').name
    const wrong = { fodselsnummer: other('kontaktperson').pid, etternavn: `${middle} ${family}` }
    expect((await add(wrong)).status).toBe(400)
    expect((await add({ ...wrong, etternavn: family })).status).toBe(303)
  })

  it('lock out whoever guesses, and say when to come back', async () => {
    for (let guess = 0; guess < 5; guess += 1) await add({ etternavn: 'Xyzw' })
    const { status, html } = await add()
    expect([status, html.includes(texts.nb['error.too-many-look-ups'])]).toEqual([429, true])
    await open.room.clock.advance(3_601_000)
    expect((await add()).status).toBe(303)
  })

  it('refuse forms from a person without Tilgangsstyring, each in its place', async () => {
    const choice = { ...kommune('systemansvarlig'), mottaker: await added(), rett: 'nhn-helseid-api' }
    for (const path of ['/delegeringer', '/delegeringer/slett', '/mottaker/slett', '/ny']) {
      const { status, html } = await post(path, choice)
      expect([path, status, html.includes(texts.nb['error.not-authorised'])]).toEqual([path, 403, true])
    }
    expect((await post('/pakker', { ...choice, rett: 'tilgangsstyrer' })).status).toBe(403)
  })

  it('send whoever has skipped a step back to it', async () => {
    expect((await show('/aktor', {})).location).toBe('/r/test/altinn')
    expect((await show('/profil', { aktor: 'radmann' })).location).toBe('/r/test/altinn/aktor?aktor=radmann')
    expect((await show('/mottaker', kommune())).location).toContain('/altinn/rettigheter?')
    const unknown = await show('', { aktor: '<script>' })
    expect([unknown.status, unknown.html.includes(texts.nb['error.aktor'])]).toEqual([400, true])
    expect(unknown.html).not.toContain('<script>')
    expect((await show('/aktor', { aktor: 'radmann', virksomhet: '1' })).status).toBe(400)
    expect((await post('/delegeringer', { rett: 'x' })).location).toBe('/r/test/altinn')
    const choice = { ...kommune(), mottaker: await added() }
    expect((await post('/delegeringer', { ...choice, sok: 'helseid' })).html).toContain(
      texts.nb['error.rett'],
    )
    expect((await post('/delegeringer/slett', choice)).status).toBe(400)
  })

  it.each(['/delegeringer', '/delegeringer/slett', '/mottaker/slett', '/pakker', '/pakker/slett'])(
    'start over when the refused form at %s is loaded again',
    async (path) => {
      const { status, location } = await show(path, { aktor: 'radmann', lang: 'en' })
      expect(status).toBe(303)
      expect(location).toMatch(/^\/r\/test\/altinn\/(?:enkelttjenester|mottaker)\?aktor=radmann&lang=en$/)
    },
  )

  it.each<[string, Record<string, string>, number]>([
    ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a sister site', { 'sec-fetch-site': 'same-site' }, 403],
    ['another origin', { origin: 'https://ondsinnet.example' }, 403],
    ['nowhere', { origin: 'null' }, 403],
    ['its own page', { 'sec-fetch-site': 'same-origin', origin: 'null' }, 303],
    ['a program', {}, 303],
  ])('answer a form from %s', async (_from, headers, status) => {
    expect((await post('/ny', { ...kommune(), ...fill('ny-systemansvarlig') }, headers)).status).toBe(status)
  })

  it('refuse what is no form, and a number that could be somebody’s', async () => {
    const json = await open.call('/altinn/ny', { method: 'POST', body: '{}' })
    expect(json.status).toBe(415)
    expect((await add({ fodselsnummer: '12119000465' })).status).toBe(400)
    expect((await open.call('/altinn/finnes-ikke')).status).toBe(404)
    expect((await open.call('/altinn', { method: 'DELETE' })).status).toBe(405)
  })
})
