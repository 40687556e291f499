// The OpenAPI document of what is simulated, made from the operations themselves: it cannot say something else than
// they do. It is ours, and not the one that Brønnøysundregistrene publish.
import {
  type Answer,
  type DescribedOperation,
  openApiDocument,
  type Parameter,
} from '#simulators/core/openapi.ts'
import { API, type Documented, type Endpoint } from '../endpoint.ts'
import { schemaOf, typeNamed } from '../search/parameter-types.ts'
import { SORT_PATTERN } from '../search/sort.ts'
import { SCHEMAS, type SchemaName } from './schemas.ts'

const REFUSALS: Readonly<Record<number, string>> = {
  400: 'The request is not understood; each thing that is wrong is listed',
  401: 'A token from Maskinporten is missing',
  403: 'The token from Maskinporten has not the scope',
  404: 'Not found',
  406: 'What the Accept header asks for cannot be given',
}

export function brregDocument(endpoints: readonly Endpoint[], api: string): object {
  return openApiDocument({
    title: 'Enhetsregisteret, as Testbenk simulates it',
    description: 'A simulator. Not the document that Brønnøysundregistrene publish.',
    server: api,
    operations: endpoints.map(described),
    schemas: SCHEMAS,
  })
}

function described({ id, title, path, documented }: Endpoint): DescribedOperation {
  return {
    id,
    title,
    method: 'GET',
    path: path.slice(API.length),
    parameters: [...pathParameters(documented), ...queryParameters(documented)],
    answers: answers(documented),
  }
}

function pathParameters({ path = {} }: Documented): readonly Parameter[] {
  return Object.entries(path).map(([name, type]) => ({
    name,
    in: 'path',
    schema:
      type === 'code'
        ? { type: 'string', pattern: '^[A-ZÆØÅ]{2,4}$' }
        : { type: 'string', pattern: typeNamed(type).pattern.source },
  }))
}

function queryParameters({ query = [], sorted }: Documented): readonly Parameter[] {
  const parameters = query.map(
    ({ name, type, about }): Parameter => ({
      name,
      in: 'query',
      description: about,
      // One without a value counts as not given.
      allowEmptyValue: true,
      schema: schemaOf(typeNamed(type)),
    }),
  )
  if (!sorted) return parameters
  const schema = { type: 'string', pattern: SORT_PATTERN }
  const description = 'Field, and ASC or DESC'
  return [...parameters, { name: 'sort', in: 'query', description, allowEmptyValue: true, schema }]
}

function answers({ ok, gone, refusals }: Documented): Readonly<Record<number, Answer>> {
  const removed: SchemaName = 'FjernetEnhet'
  const error: SchemaName = 'Feil'
  return {
    ...(ok && { 200: ok }),
    ...(gone && { 410: { about: 'Removed for legal reasons', types: ok?.types ?? [], schema: removed } }),
    ...Object.fromEntries(
      [400, ...refusals].map((status) => [status, { about: REFUSALS[status] ?? '', schema: error }]),
    ),
  }
}
