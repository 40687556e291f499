// The OpenAPI document of Selvbetjening's API, from its operations and schemas.
import type { Answer, DescribedOperation, OpenApiVersion } from '../../core/openapi.ts'
import { openApiDocument } from '../../core/openapi.ts'
import { PROOF, TOKEN, TOKEN_SCHEMES } from '../../core/token-schemes.ts'
import { API } from './api.ts'
import { schemas } from './api-schemas.ts'

const PROBLEM = 'ProblemDetails'
const problem = (about: string): Answer => ({
  about,
  types: ['application/problem+json'],
  schema: PROBLEM,
})
const common = {
  400: problem('A member is wrong, and named'),
  415: problem('The content type is another than application/json'),
}
const asClient = {
  401: problem('The access token, or its proof, is missing or wrong'),
  403: problem('The access token lacks the scope nhn:selvbetjening/client'),
  404: problem('The client was not made in Selvbetjening'),
}
const json = (about: string, schema: keyof typeof schemas): Answer => ({ about, schema })
const described: readonly DescribedOperation[] = [
  {
    id: 'helseid.client-drafts',
    method: 'POST',
    path: '/v1/client-drafts',
    title: 'Make a draft of a client',
    description: 'A person of the organisation confirms it at /confirm-client/{clientId} of the portal.',
    parameters: [
      {
        name: 'api-key',
        in: 'header',
        required: true,
        description: 'Of the klientmal',
        schema: { type: 'string' },
      },
    ],
    body: { schema: 'ClientDraft' },
    answers: {
      200: json('The draft is made', 'ClientDraftAnswer'),
      401: problem('The api-key is missing or unknown'),
      ...common,
    },
  },
  {
    id: 'helseid.client',
    method: 'GET',
    path: '/v1/client',
    title: 'The client’s own settings',
    security: TOKEN,
    parameters: [PROOF],
    answers: { 200: json('As they are', 'CurrentClient'), 400: common[400], ...asClient },
  },
  {
    id: 'helseid.client-update',
    method: 'PUT',
    path: '/v1/client',
    title: 'Replace the client’s own settings',
    description: 'What is left out or null is cleared.',
    security: TOKEN,
    parameters: [PROOF],
    body: { schema: 'ClientUpdate' },
    answers: { 200: json('As they are now', 'CurrentClient'), ...common, ...asClient },
  },
  {
    id: 'helseid.client-secrets',
    method: 'GET',
    path: '/v1/client-secret',
    title: 'The client’s keys',
    security: TOKEN,
    parameters: [PROOF],
    answers: { 200: json('Newest first', 'ClientSecrets'), 400: common[400], ...asClient },
  },
  {
    id: 'helseid.client-secret',
    method: 'POST',
    path: '/v1/client-secret',
    title: 'Register a new key',
    security: TOKEN,
    parameters: [PROOF],
    body: { schema: 'ClientSecret' },
    answers: { 200: json('The key is registered', 'ClientSecretAnswer'), ...common, ...asClient },
  },
  {
    id: 'helseid.kjernejournal-access',
    method: 'GET',
    path: '/kjernejournal/virksomheter/:organisasjonsnummer',
    title: 'Whether a client with Kjernejournal is registered for an organisation or unit',
    parameters: [
      { name: 'organisasjonsnummer', in: 'path', schema: { type: 'string', pattern: '^[0-9]{9}$' } },
    ],
    answers: { 200: json('What is registered', 'KjernejournalAccess'), 400: common[400] },
  },
]

export function selvbetjeningDocument(selvbetjening: string, version: OpenApiVersion): object {
  return openApiDocument(
    {
      title: 'HelseID Selvbetjening, as Testbenk simulates it',
      description: 'A simulator. Not a document of Norsk helsenett.',
      server: `${selvbetjening}${API.slice('/selvbetjening'.length)}`,
      operations: described,
      schemas,
      securitySchemes: TOKEN_SCHEMES,
    },
    version,
  )
}
