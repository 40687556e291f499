// Maskinporten: machine to machine, an organisation gets a token for an API.
import { formBody } from '#simulators/core/call/body.ts'
import type { Pages } from '#simulators/core/pages/pages.ts'
import { ProblemError } from '#simulators/core/problem.ts'
import type { Handler } from '#simulators/core/simulator.ts'
import type { People } from '../people.ts'
import { createClients, INVENTED_SCOPES, SCOPES } from './clients.ts'
import { readGrant } from './grant.ts'

const GRANT_TYPE = 'urn:ietf:params:oauth:grant-type:jwt-bearer'
const VALIDITY_S = 120

export interface Maskinporten {
  readonly discovery: Handler
  readonly keys: Handler
  readonly token: Handler
  readonly page: Handler
  readonly client: Handler
}

export function createMaskinporten(people: People, pages: Pages): Maskinporten {
  const { addresses, clock, store, maskinporten } = people
  const home = addresses.maskinporten
  const clients = createClients(people)
  const used = store.collection<true>('maskinporten.used')

  function refuse(response: Parameters<Handler>[1], error: string, description: string): void {
    response.status(400).json({ error, error_description: description })
  }

  return {
    discovery(_request, response) {
      response.json({
        issuer: maskinporten.issuer,
        token_endpoint: `${home}/token`,
        jwks_uri: `${home}/jwk`,
        token_endpoint_auth_methods_supported: ['private_key_jwt'],
        grant_types_supported: [GRANT_TYPE],
        token_endpoint_auth_signing_alg_values_supported: ['RS256', 'RS384', 'RS512'],
        scopes_supported: SCOPES,
      })
    },

    keys: (_request, response) => void response.json({ keys: maskinporten.keys() }),

    async token(request, response) {
      const form = formBody(request)
      const fail = (error: string, reason: string, at: string) => {
        request.recording.explain({ reason, at })
        refuse(response, error, reason)
      }
      if (form.get('grant_type') !== GRANT_TYPE)
        return fail('unsupported_grant_type', `grant_type must be ${GRANT_TYPE}`, 'body.grant_type')
      const granted = await readGrant(form.get('assertion') ?? '', {
        issuer: maskinporten.issuer,
        clients,
        clock,
        used,
      })
      if ('error' in granted) return fail(granted.error, granted.description, 'body.assertion')
      const { client, scope, resource, pid } = granted
      const token = await maskinporten.sign(
        {
          client_id: client.id,
          client_amr: 'private_key_jwt',
          consumer: {
            authority: 'iso6523-actorid-upis',
            ID: `0192:${client.organisation.organisasjonsnummer}`,
          },
          scope,
          ...(resource !== undefined && { aud: [resource].flat() }),
          ...(pid !== undefined && { pid }),
        },
        VALIDITY_S,
      )
      request.recording.fact('organisation', client.organisation.organisasjonsnummer)
      request.recording.fact('scope', scope)
      response.set('cache-control', 'no-store')
      response.json({ access_token: token, token_type: 'Bearer', expires_in: VALIDITY_S, scope })
    },

    page(request, response) {
      const data = {
        assets: `${new URL(addresses.room).pathname}/assets/people`,
        styles: ['people.css'],
        issuer: maskinporten.issuer,
        token: `${home}/token`,
        scopes: SCOPES,
        invented: INVENTED_SCOPES,
        clients: clients.map(({ id, organisation }) => ({
          id,
          name: organisation.navn,
          href: `${new URL(home).pathname}/klienter/${id}.json`,
        })),
      }
      pages.render(request, response, 'maskinporten', data, { title: 'maskinporten.title' })
    },

    client(request, response) {
      const id = (request.params['file'] ?? '').replace(/\.json$/, '')
      const client = clients.find((one) => one.id === id)
      if (!client)
        throw new ProblemError(404, 'There is no such client.', {
          explanation: { reason: 'There is no client of this id in the room', at: 'path' },
        })
      response.set('cache-control', 'no-store').json({
        clientId: client.id,
        organisation: client.organisation.organisasjonsnummer,
        issuer: maskinporten.issuer,
        tokenEndpoint: `${home}/token`,
        scopes: SCOPES,
        privateJwk: JSON.stringify(client.key()),
      })
    },
  }
}
