// The test-token service's operations, and its OpenAPI document.
import { type DescribedOperation, type OpenApiVersion, openApiDocument } from '../../core/openapi.ts'
import { openApiHandler } from '../../core/openapi-handler.ts'
import type { Pages } from '../../core/pages/pages.ts'
import type { Operation, SimulatorDeps } from '../../core/simulator.ts'
import type { WithSts } from '../sts/back-channel.ts'
import { tttCards } from './cards.ts'
import { apiKey, createTestTokenWithKey } from './create-test-token.ts'
import { testTokenAnswer, testTokenOrder } from './order.ts'

const CREATE = '/v2/create-test-token-with-key'

export interface TttParts {
  readonly deps: Pick<SimulatorDeps, 'addresses' | 'random'>
  readonly withSts: WithSts
  readonly pages: Pages
}

export function tttOperations({ deps, withSts, pages }: TttParts): readonly Operation[] {
  const { ttt } = deps.addresses
  return [
    {
      id: 'helseid.create-test-token',
      method: 'POST',
      path: `/ttt${CREATE}`,
      title: 'Create a test token',
      card: tttCards.create,
      handle: createTestTokenWithKey(withSts),
    },
    {
      id: 'helseid.test-tokens',
      method: 'GET',
      path: '/ttt',
      title: 'Test tokens: page with the API key',
      card: tttCards.page,
      handle: (request, response) =>
        pages.render(
          request,
          response,
          'test-tokens',
          {
            url: ttt + CREATE,
            key: apiKey(deps.random),
            openapi: `${ttt}/openapi.json`,
            example: `${deps.addresses.kjernejournalInnlogging}/api/session/create`,
          },
          { title: 'ttt.title' },
        ),
    },
    {
      id: 'helseid.test-tokens-openapi',
      method: 'GET',
      path: '/ttt/openapi.json',
      title: 'Test tokens: OpenAPI',
      card: tttCards.openapi,
      handle: openApiHandler((version) => tttDocument(ttt, version)),
    },
  ]
}

const tttSchemas = { TestTokenOrder: testTokenOrder, TestTokenAnswer: testTokenAnswer }

const answer = (about: string) => ({ about, schema: 'TestTokenAnswer' })

const described: readonly DescribedOperation[] = [
  {
    id: 'helseid.create-test-token',
    method: 'POST',
    path: CREATE,
    title: 'Create a test token',
    parameters: [
      {
        name: 'X-Auth-Key',
        in: 'header',
        required: true,
        schema: { type: 'string' },
        description: 'API key',
      },
    ],
    body: { schema: 'TestTokenOrder' },
    answers: {
      200: answer('The token, and its proof when one was ordered'),
      400: answer('Something in the order is wrong; the message names it'),
      401: answer('The API key is missing or wrong'),
      413: answer('The order is larger than 1 MiB'),
      415: answer('The order is not JSON'),
    },
  },
]

function tttDocument(server: string, version: OpenApiVersion): object {
  return openApiDocument(
    {
      title: 'HelseID’s test-token service, as Testbenk simulates it',
      description: 'A simulator. Not the document that NHN publishes.',
      server,
      operations: described,
      schemas: tttSchemas,
    },
    version,
  )
}
