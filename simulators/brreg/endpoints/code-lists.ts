// Organisational forms, kinds of roles, and municipalities.
import type { Handler } from '#simulators/core/simulator.ts'
import { MUNICIPALITIES } from '#simulators/population/municipalities.ts'
import { codeListCard, kommunerCard, organisationFormsCard } from '../cards.ts'
import { API, type Endpoint, type Parts } from '../endpoint.ts'
import { MEDIA_TYPES } from '../media-types.ts'
import { ORGANISATION_FORMS } from '../register/code-lists.ts'
import { createRolesJson, ROLE_LISTS } from '../roles-json.ts'

export function organisationFormEndpoints({ api, answers, unitJson }: Parts): readonly Endpoint[] {
  const path = `${API}/organisasjonsformer`
  const types = ['application/json', MEDIA_TYPES.organisasjonsform]
  const shared = { method: 'GET', card: organisationFormsCard } as const

  const list = (below?: 'enheter' | 'underenheter'): Endpoint => ({
    ...shared,
    id: below ? `brreg.organisasjonsformer-${below}` : 'brreg.organisasjonsformer',
    path: below ? `${path}/${below}` : path,
    title: below ? `Organisational forms of ${below}` : 'Organisational forms',
    documented: { ok: { about: 'The forms', types, schema: 'Koder' }, refusals: [406] },
    handle(request, response) {
      const forms = ORGANISATION_FORMS.filter(({ holds }) => below === undefined || holds === below)
      const body = {
        _embedded: { organisasjonsformer: forms.map(({ kode }) => unitJson.form(kode)) },
        _links: { self: { href: `${api}/organisasjonsformer${below ? `/${below}` : ''}` } },
      }
      answers.json(request, response, body, { pinned: 'organisasjonsform' })
    },
  })

  const one: Endpoint = {
    ...shared,
    id: 'brreg.organisasjonsform',
    path: `${path}/:kode`,
    title: 'One organisational form',
    documented: {
      path: { kode: 'code' },
      ok: { about: 'The form', types, schema: 'Kode' },
      refusals: [404, 406],
    },
    handle(request, response) {
      const form = ORGANISATION_FORMS.find(({ kode }) => kode === request.params['kode'])
      if (!form) return notOnList(answers, request, response)
      answers.json(request, response, unitJson.form(form.kode), { pinned: 'organisasjonsform' })
    },
  }
  return [list(), list('enheter'), list('underenheter'), one]
}

function notOnList({ error }: Parts['answers'], ...[request, response]: Parameters<Handler>): void {
  const { kode = '' } = request.params
  request.recording.explain({ reason: 'The list has no such code', at: 'path.kode', actual: kode })
  error(request, response, 404)
}

export function roleListEndpoints(parts: Parts): readonly Endpoint[] {
  return Object.keys(ROLE_LISTS).flatMap((list) => roleList(parts, list))
}

function roleList({ api, answers, unitJson }: Parts, list: string): readonly Endpoint[] {
  const { listed } = createRolesJson(api, unitJson)
  const codes = ROLE_LISTS[list] ?? {}
  const types = ['application/json']
  const shared = { method: 'GET', card: codeListCard } as const
  const all: Handler = (request, response) => {
    const rows = Object.keys(codes).map((kode) => listed(list, kode))
    const body = { _embedded: { [list]: rows }, _links: { self: { href: `${api}/roller/${list}` } } }
    answers.json(request, response, body, {})
  }
  const one: Handler = (request, response) => {
    const { kode = '' } = request.params
    if (!Object.hasOwn(codes, kode)) return notOnList(answers, request, response)
    answers.json(request, response, listed(list, kode), {})
  }
  return [
    {
      ...shared,
      id: `brreg.${list}`,
      path: `${API}/roller/${list}`,
      title: `Code list: ${list}`,
      documented: { ok: { about: 'The codes', types, schema: 'Koder' }, refusals: [406] },
      handle: all,
    },
    {
      ...shared,
      id: `brreg.${list}-one`,
      path: `${API}/roller/${list}/:kode`,
      title: `One code: ${list}`,
      documented: {
        path: { kode: 'code' },
        ok: { about: 'The code', types, schema: 'Kode' },
        refusals: [404, 406],
      },
      handle: one,
    },
  ]
}

export function kommunerEndpoint({ api, answers }: Parts): Endpoint {
  return {
    id: 'brreg.kommuner',
    method: 'GET',
    path: `${API}/kommuner`,
    title: 'Municipalities',
    card: kommunerCard,
    documented: {
      ok: { about: 'Every municipality', types: ['application/json'], schema: 'Kommuner' },
      refusals: [406],
    },
    handle(request, response) {
      const kommuner = MUNICIPALITIES.map(({ kommunenummer, navn }) => ({
        nummer: kommunenummer,
        navn: navn.toLocaleUpperCase('nb'),
      }))
      const body = { _embedded: { kommuner }, _links: { self: { href: `${api}/kommuner` } } }
      answers.json(request, response, body, {})
    },
  }
}
