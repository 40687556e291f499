// The OpenAPI document of what is simulated, made from the operations themselves: it cannot say something else than
// they do. It is ours, and not the one that Brønnøysundregistrene publish.
import { z } from 'zod'
import { API, type Documented, type Endpoint } from '../endpoint.ts'
import { schemaOf, typeNamed } from '../search/parameter-types.ts'
import { SORT_PATTERN } from '../search/sort.ts'
import { SCHEMAS, type SchemaName } from './schemas.ts'

const REFUSALS: Readonly<Record<number, string>> = {
  400: 'The request is not understood; each thing that is wrong is listed',
  401: 'A token from Maskinporten is missing',
  404: 'Not found',
  406: 'What the Accept header asks for cannot be given',
}

export function openApiDocument(endpoints: readonly Endpoint[], api: string): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Enhetsregisteret, as Testbenk simulates it',
      version: '1',
      description: 'A simulator. Not the document that Brønnøysundregistrene publish.',
    },
    servers: [{ url: api }],
    paths: Object.fromEntries(
      endpoints.map((endpoint) => [templated(endpoint.path), { get: operation(endpoint) }]),
    ),
    components: { schemas: components() },
  }
}

/** `/enheter/:organisasjonsnummer` below the API, as `/enheter/{organisasjonsnummer}`. */
function templated(path: string): string {
  return path.slice(API.length).replace(/:(\w+)/g, '{$1}') || '/'
}

function operation({ id, title, documented }: Endpoint): object {
  return {
    operationId: id,
    summary: title,
    parameters: [...pathParameters(documented), ...queryParameters(documented)],
    responses: responses(documented),
  }
}

function pathParameters({ path = {} }: Documented): readonly object[] {
  return Object.entries(path).map(([name, type]) => ({
    name,
    in: 'path',
    required: true,
    schema:
      type === 'code'
        ? { type: 'string', pattern: '^[A-ZÆØÅ]{2,4}$' }
        : { type: 'string', pattern: typeNamed(type).pattern.source },
  }))
}

function queryParameters({ query = [], sorted }: Documented): readonly object[] {
  const parameters = query.map(({ name, type, about }) => ({
    name,
    in: 'query',
    description: about,
    // One without a value counts as not given.
    allowEmptyValue: true,
    schema: schemaOf(typeNamed(type)),
  }))
  if (!sorted) return parameters
  const sort = { type: 'string', pattern: SORT_PATTERN }
  return [
    ...parameters,
    { name: 'sort', in: 'query', description: 'Field, and ASC or DESC', allowEmptyValue: true, schema: sort },
  ]
}

function responses({ ok, gone, refusals }: Documented): object {
  const json = (schema: SchemaName) => ({ schema: { $ref: `#/components/schemas/${schema}` } })
  const body = (types: readonly string[], schema: SchemaName | undefined) =>
    Object.fromEntries(types.map((type) => [type, schema ? json(schema) : {}]))
  return {
    ...(ok && { 200: { description: ok.about, content: body(ok.types, ok.schema) } }),
    ...(gone && {
      410: {
        description: 'Removed for legal reasons',
        content: body(ok?.types ?? [], 'FjernetEnhet'),
      },
    }),
    ...Object.fromEntries(
      [400, ...refusals].map((status) => [
        status,
        { description: REFUSALS[status] ?? '', content: body(['application/json'], 'Feil') },
      ]),
    ),
  }
}

function components(): object {
  return Object.fromEntries(
    Object.entries(SCHEMAS).map(([name, schema]) => {
      const { $schema: _dialect, ...rest } = z.toJSONSchema(schema)
      return [name, rest]
    }),
  )
}
