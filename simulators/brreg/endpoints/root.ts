// The root document, and the OpenAPI document of the simulator.
import { apiDocsCard, rootCard } from '../cards.ts'
import { API, type Endpoint, type Parts } from '../endpoint.ts'
import { MEDIA_TYPES } from '../media-types.ts'
import { brregDocument } from '../openapi/document.ts'

const RESOURCES = [
  ...['enheter', 'underenheter', 'organisasjonsformer', 'kommuner'],
  ...['enheter/lastned', 'underenheter/lastned', 'roller/totalbestand'],
  ...['enheter/lastned/csv', 'underenheter/lastned/csv'],
  ...['enheter/lastned/regneark', 'underenheter/lastned/regneark'],
  ...['roller/rollegruppetyper', 'roller/rolletyper'],
  ...['oppdateringer/enheter', 'oppdateringer/underenheter', 'oppdateringer/roller'],
]

export function rootEndpoint({ api, answers }: Parts): Endpoint {
  const links = RESOURCES.map((resource) => [resource.replaceAll('/', '-'), { href: `${api}/${resource}` }])
  return {
    id: 'brreg.root',
    method: 'GET',
    path: API,
    title: 'What the API has',
    card: rootCard,
    documented: {
      ok: {
        about: 'Links to the resources',
        types: ['application/json', MEDIA_TYPES.root],
        schema: 'Root',
      },
      refusals: [406],
    },
    handle(request, response) {
      const _links = { self: { href: api }, ...Object.fromEntries(links) }
      answers.json(request, response, { _links }, { pinned: 'root' })
    },
  }
}

/** @param others everything that the document is to tell of, beside itself. */
export function apiDocsEndpoint({ api, answers }: Parts, others: readonly Endpoint[]): Endpoint {
  const endpoint: Endpoint = {
    id: 'brreg.api-docs',
    method: 'GET',
    path: `${API}/v3/api-docs`,
    title: 'OpenAPI document of the simulator',
    card: apiDocsCard,
    documented: {
      ok: { about: 'This document', types: ['application/json'], schema: 'OpenApi' },
      refusals: [406],
    },
    handle: (request, response) =>
      answers.json(request, response, brregDocument([...others, endpoint], api), {}),
  }
  return endpoint
}
