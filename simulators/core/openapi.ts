// OpenAPI documents, made from the tables of operations that are served and the zod schemas that judge what comes
// and goes: a document cannot say something else than the service does.
import { z } from 'zod'

export interface ApiDocument {
  readonly title: string
  readonly description: string
  readonly version?: string
  /** Address that all paths are below. */
  readonly server: string
  readonly operations: readonly DescribedOperation[]
  readonly schemas: Schemas
  /** OpenAPI's Security Scheme Objects by name. The standard passes over a parameter called Authorization. */
  readonly securitySchemes?: Readonly<Record<string, object>>
}

export const OPENAPI_VERSIONS = ['3.0', '3.1'] as const
export type OpenApiVersion = (typeof OPENAPI_VERSIONS)[number]
const NUMBERS = { '3.0': '3.0.3', '3.1': '3.1.0' } as const

export type Schemas = Readonly<Record<string, z.ZodType>>

export interface DescribedOperation {
  readonly id: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below the server, in Express's syntax: `/enheter/:organisasjonsnummer`. */
  readonly path: string
  readonly title: string
  readonly description?: string
  /** Names of security schemes; one of them is enough. */
  readonly security?: readonly string[]
  /** Parameters of the path that are not named here are any text. */
  readonly parameters?: readonly Parameter[]
  readonly body?: Content & { readonly optional?: true }
  readonly answers: Readonly<Record<number, Answer>>
}

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required?: boolean
  readonly description?: string
  readonly allowEmptyValue?: true
  /** JSON Schema. */
  readonly schema: object
}

export interface Content {
  /** `application/json` unless told. */
  readonly types?: readonly string[]
  /** Name of a schema in the document; absent: the type says all. */
  readonly schema?: string
}

export interface Answer extends Content {
  readonly about: string
  /** Set where an answer has no body. */
  readonly empty?: true
}

export function openApiDocument(api: ApiDocument, version: OpenApiVersion = '3.1'): object {
  return {
    openapi: NUMBERS[version],
    info: { title: api.title, version: api.version ?? '1', description: api.description },
    servers: [{ url: api.server }],
    paths: pathsOf(api.operations),
    components: {
      schemas: componentsOf(api, version),
      ...(api.securitySchemes && { securitySchemes: api.securitySchemes }),
    },
  }
}

function pathsOf(operations: readonly DescribedOperation[]): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const operation of operations) {
    const path = templated(operation.path)
    paths[path] = { ...paths[path], [operation.method.toLowerCase()]: described(operation) }
  }
  return paths
}

function templated(path: string): string {
  return path.replace(/:(\w+)/g, '{$1}') || '/'
}

function described(operation: DescribedOperation): object {
  const { id, title, description, security, body, answers } = operation
  return {
    operationId: id,
    summary: title,
    ...(description !== undefined && { description }),
    ...(security && { security: security.map((name) => ({ [name]: [] })) }),
    parameters: parametersOf(operation),
    ...(body && { requestBody: { required: !body.optional, content: contentOf(body) } }),
    responses: Object.fromEntries(
      Object.entries(answers).map(([status, answer]) => [
        status,
        { description: answer.about, ...(!answer.empty && { content: contentOf(answer) }) },
      ]),
    ),
  }
}

function parametersOf({ path, parameters = [] }: DescribedOperation): readonly Parameter[] {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(
    ([, name = '']): Parameter =>
      parameters.find((one) => one.in === 'path' && one.name === name) ?? {
        name,
        in: 'path',
        schema: { type: 'string' },
      },
  )
  return [
    ...inPath.map((one) => ({ ...one, required: true })),
    ...parameters.filter((one) => one.in !== 'path'),
  ]
}

function contentOf({ types = ['application/json'], schema }: Content): object {
  const media = schema === undefined ? {} : { schema: { $ref: `#/components/schemas/${schema}` } }
  return Object.fromEntries(types.map((type) => [type, media]))
}

/** A body is described as it may be sent: what has a default may be left out. */
function componentsOf({ operations, schemas }: ApiDocument, version: OpenApiVersion): object {
  const target = version === '3.0' ? 'openapi-3.0' : 'draft-2020-12'
  const sent = new Set(operations.map(({ body }) => body?.schema))
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => {
      const io = sent.has(name) ? 'input' : 'output'
      const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, target })
      return [name, rest]
    }),
  )
}
