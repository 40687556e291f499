import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type OpenRoom, openRoom } from '#simulators/population/fixture/open-room.ts'
import { findByKey } from '#simulators/population/index.ts'
import { createAltinn } from './index.ts'
import { texts } from './texts.ts'

let open: OpenRoom
beforeEach(async () => {
  open = await openRoom('altinn', createAltinn)
})
afterEach(() => open.close())

const other = (key: string) => findByKey(open.population.others, key)
const number = (key: string) => findByKey(open.population.organisations, key).organisasjonsnummer

async function show(query: Record<string, string>, language = 'nb') {
  const response = await open.call(`/altinn?${new URLSearchParams(query)}`, {
    headers: { 'accept-language': language },
  })
  return { status: response.status, html: await response.text() }
}

async function post(path: string, form: Record<string, string>, headers: Record<string, string> = {}) {
  const response = await open.call(path, { method: 'POST', body: new URLSearchParams(form), headers })
  return { status: response.status, location: response.headers.get('location'), html: await response.text() }
}

function filled(change: Record<string, string> = {}) {
  const { pid, name } = other('kommunalsjef')
  return {
    aktor: 'radmann',
    virksomhet: number('kommune'),
    fodselsnummer: pid,
    etternavn: name.family,
    rett: 'nhn-helseid-fagsystem',
    ...change,
  }
}

describe('the delegation page', () => {
  it('has the same texts in both languages', () => {
    expect(Object.keys(texts.en)).toEqual(Object.keys(texts.nb))
  })

  it.each([
    ['nb', texts.nb.title],
    ['en', texts.en.title],
  ])('greets in %s', async (language, title) => {
    const { status, html } = await show({}, language)
    expect(status).toBe(200)
    expect(html).toContain(title)
    expect(html).not.toContain('id="managers"')
  })

  it('shows who has Tilgangsstyring, and by which role', async () => {
    const { html } = await show({ aktor: 'radmann', virksomhet: number('kommune') })
    expect(html).toContain(texts.nb['via.DAGL'])
    expect(html).toContain(texts.nb['via.KOMK'])
    expect(html).toContain('name="fodselsnummer"')
  })

  it('lets a person without Tilgangsstyring look, and no more', async () => {
    const { html } = await show({ aktor: 'systemansvarlig', virksomhet: number('kommune') })
    expect(html).toContain('har ikke tilgangsstyring')
    expect(html).not.toContain('name="fodselsnummer"')
    expect(html).not.toContain('/delegeringer/slett')
  })

  it('sends whoever chose a unit further down to the hovedenhet', async () => {
    for (const key of ['helse-og-omsorg', 'sykehjem']) {
      const { html } = await show({ aktor: 'kommunalsjef', virksomhet: number(key) })
      const { navn } = findByKey(open.population.organisations, 'kommune')
      expect(html).toContain(`Velg ${navn} i stedet.`)
      expect(html).not.toContain('name="fodselsnummer"')
    }
  })

  it('says so when the address names nobody', async () => {
    const { status, html } = await show({ aktor: '<script>', virksomhet: '1' })
    expect(status).toBe(400)
    expect(html).toContain(texts.nb['error.aktor'])
    expect(html).toContain(texts.nb['error.virksomhet'])
    expect(html).not.toContain('<script>')
  })

  it('gives a right, and takes it back', async () => {
    const given = await post('/altinn/delegeringer', filled())
    expect(given.status).toBe(303)
    const page = await open.call((given.location ?? '').slice('/r/test'.length))
    const html = await page.text()
    expect(html).toContain('Rettigheten er gitt')
    const row = new RegExp(
      `${other('kommunalsjef').name.family}</th>[^]*?name="mottaker" value="([^"]+)"`,
    ).exec(html)
    const taken = await post('/altinn/delegeringer/slett', { ...filled(), mottaker: row?.[1] ?? '' })
    expect(taken.status).toBe(303)
    expect(taken.location).toContain('utfort=taken-back')
    expect((await show({ aktor: 'radmann', virksomhet: number('kommune') })).html).not.toContain(row?.[1])
  })

  it.each([
    ['fodselsnummer', '123', 'error.fodselsnummer'],
    ['fodselsnummer', '12345678901', 'error.not-synthetic'],
    ['etternavn', ' ', 'error.etternavn'],
    ['etternavn', 'Xyzw', 'error.person-not-found'],
    ['rett', 'annet', 'error.rett'],
    ['aktor', 'ingen', 'error.aktor'],
    ['virksomhet', '1', 'error.virksomhet'],
  ] as const)(
    'shows what is wrong with %s %j next to it, and keeps the rest',
    async (field, value, error) => {
      const { status, html } = await post('/altinn/delegeringer', filled({ [field]: value }))
      expect(status).toBe(400)
      expect(html).toContain(texts.nb[error])
      expect(html).toContain('aria-invalid="true"')
      if (field === 'rett') expect(html).toContain(`value="${filled().fodselsnummer}"`)
    },
  )

  it('starts over when a refused form is loaded again or in the other language', async () => {
    for (const path of ['/altinn/delegeringer', '/altinn/delegeringer/slett']) {
      const response = await open.call(`${path}?aktor=radmann&lang=en`)
      expect([response.status, response.headers.get('location')]).toEqual([
        303,
        '/r/test/altinn?aktor=radmann&lang=en',
      ])
    }
  })

  it('takes a number written in two groups', async () => {
    const { fodselsnummer } = filled()
    const spaced = `${fodselsnummer.slice(0, 6)} ${fodselsnummer.slice(6)}`
    expect((await post('/altinn/delegeringer', filled({ fodselsnummer: spaced }))).status).toBe(303)
  })

  it('refuses a form from a person without Tilgangsstyring', async () => {
    for (const path of ['/altinn/delegeringer', '/altinn/delegeringer/slett']) {
      const { status, html } = await post(path, filled({ aktor: 'systemansvarlig' }))
      expect(status).toBe(403)
      expect(html).toContain(texts.nb['error.not-authorised'])
    }
  })

  it.each<[string, Record<string, string>, number]>([
    ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a sister site', { 'sec-fetch-site': 'same-site' }, 403],
    ['another origin', { origin: 'https://ondsinnet.example' }, 403],
    ['nowhere', { origin: 'null' }, 403],
    ['its own page', { 'sec-fetch-site': 'same-origin', origin: 'null' }, 303],
    ['a program', {}, 303],
  ])('answers a form from %s', async (_from, headers, status) => {
    expect((await post('/altinn/delegeringer', filled(), headers)).status).toBe(status)
  })

  it('refuses what is no form, and a number that could be somebody’s', async () => {
    const json = await open.call('/altinn/delegeringer', { method: 'POST', body: '{}' })
    expect(json.status).toBe(415)
    expect((await post('/altinn/delegeringer', filled({ fodselsnummer: '12119000465' }))).status).toBe(400)
    expect((await open.call('/altinn/finnes-ikke')).status).toBe(404)
    expect((await open.call('/altinn', { method: 'DELETE' })).status).toBe(405)
    expect(open.problems).toEqual([])
  })
})
