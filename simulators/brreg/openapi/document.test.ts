// The document that the simulator serves of itself, and what it answers to anything that can be drawn from it.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type OpenRoom, openRoom } from '#simulators/population/fixture/open-room.ts'
import { createBrreg } from '../index.ts'
import { SCHEMAS } from './schemas.ts'

const API = '/brreg/enhetsregisteret/api'

const parameter = z.object({
  name: z.string(),
  in: z.enum(['path', 'query']),
  schema: z.looseObject({
    type: z.enum(['string', 'integer', 'boolean']),
    pattern: z.string().optional(),
    format: z.string().optional(),
    minimum: z.int().optional(),
    maximum: z.int().optional(),
  }),
})
const media = z.object({ schema: z.object({ $ref: z.string() }).optional() })
const document = z.object({
  openapi: z.literal('3.1.0'),
  servers: z.array(z.object({ url: z.string() })),
  paths: z.record(
    z.string(),
    z.object({
      get: z.object({
        operationId: z.string(),
        parameters: z.array(parameter),
        responses: z.record(z.string(), z.object({ content: z.record(z.string(), media) })),
      }),
    }),
  ),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
})
type Document = z.infer<typeof document>
type Parameter = z.infer<typeof parameter>
type Described = Document['paths'][string]['get']

let open: OpenRoom
let served: Document
beforeAll(async () => {
  open = await openRoom('brreg', createBrreg)
  served = document.parse(await (await open.call(`${API}/v3/api-docs`)).json())
})
afterAll(() => open.close())

describe('the OpenAPI document', () => {
  it('tells of every operation, and of nothing else', () => {
    const described = Object.entries(served.paths).map(([path, { get }]) => [get.operationId, path] as const)
    const operations = (open.room.simulators[0]?.operations ?? []).map(
      ({ id, path }) => [id, path.slice(API.length).replace(/:(\w+)/g, '{$1}') || '/'] as const,
    )
    expect(new Map(described)).toEqual(new Map(operations))
    expect(served.servers).toEqual([{ url: `${open.room.addresses.brreg}/enhetsregisteret/api` }])
  })

  it('refers only to schemas that it has, and has every parameter of a path', () => {
    for (const [path, { get }] of Object.entries(served.paths)) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      expect(get.parameters.filter((one) => one.in === 'path').map(({ name }) => name)).toEqual(named)
      for (const { content } of Object.values(get.responses))
        for (const { schema } of Object.values(content))
          if (schema) expect(served.components.schemas).toHaveProperty(schema.$ref.split('/').at(-1) ?? '')
    }
  })
})

/** A value as the document has it. */
function right({ name, schema }: Parameter): fc.Arbitrary<string> {
  const numbers = open.population.organisations.map(({ organisasjonsnummer }) => organisasjonsnummer)
  if (/^(?:organisasjonsnummer|overordnetEnhet)$/.test(name)) return fc.constantFrom(...numbers, '312554275')
  if (name === 'kode') return fc.constantFrom('KOMM', 'DAGL', 'AREP', 'XX')
  if (schema.format !== undefined) {
    const moment = fc.date({ min: new Date(0), max: new Date('2030-01-01'), noInvalidDate: true })
    return moment.map((date) => date.toISOString().slice(0, schema.format === 'date' ? 10 : undefined))
  }
  if (schema.pattern !== undefined) return fc.stringMatching(new RegExp(schema.pattern))
  if (schema.type === 'boolean') return fc.constantFrom('true', 'false')
  if (schema.type === 'string') return fc.string({ unit: 'grapheme', maxLength: 40 })
  return fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 0, 200) }).map(String)
}

const wrong = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '-1',
    '1e9',
    'NaN',
    '%',
    '\u0000',
    "' OR 1=1",
    '__proto__',
    '9'.repeat(400),
    ',,,',
    '2024-02-30',
  ),
)

interface Call {
  readonly target: string
  readonly accept: string
  readonly described: Described
}

function calls(path: string, described: Described): fc.Arbitrary<Call> {
  const values = described.parameters.map((one) => {
    const value = fc.oneof({ weight: 4, arbitrary: right(one) }, { weight: 1, arbitrary: wrong })
    // Most of the thirty-five are left out, or nothing would ever be found.
    return one.in === 'path'
      ? value.filter((text) => !/^\.{0,2}$/.test(text))
      : fc
          .option(value, { freq: Math.ceil(described.parameters.length / 2), nil: undefined })
          .map((text) => text)
  })
  const types = Object.values(described.responses).flatMap(({ content }) => Object.keys(content))
  const accept = fc.constantFrom(
    '*/*',
    ...types,
    `${types[0]};q=0.2, text/html`,
    'text/html',
    ';;,',
    'application/*',
  )
  return fc.tuple(fc.tuple(...values), accept).map(([drawn, wanted]) => {
    const query = new URLSearchParams()
    let filled = path
    described.parameters.forEach((one, index) => {
      const text = drawn[index]
      if (text === undefined) return
      if (one.in === 'path') filled = filled.replace(`{${one.name}}`, () => encodeURIComponent(text))
      else query.append(one.name, text)
    })
    return { target: `${API}${filled}?${query}`, accept: wanted, described }
  })
}

describe('whatever can be drawn from it', () => {
  it('is answered as documented: no 5xx, no other status, type or body', async () => {
    const any = fc.oneof(...Object.entries(served.paths).map(([path, { get }]) => calls(path, get)))
    await fc.assert(
      fc.asyncProperty(any, async ({ target, accept, described }) => {
        const response = await open.call(target, { headers: { accept } })
        const text = await response.text()
        const answer = described.responses[String(response.status)]
        expect([response.status, Object.keys(described.responses)]).toEqual([
          Number(Object.keys(described.responses).find((status) => Number(status) === response.status)),
          expect.anything(),
        ])
        const type = (response.headers.get('content-type') ?? '').split(';')[0] ?? ''
        expect(Object.keys(answer?.content ?? {})).toContain(type)
        const name = answer?.content[type]?.schema?.$ref.split('/').at(-1)
        if (name === undefined) return
        const schema = Object.entries(SCHEMAS).find(([known]) => known === name)?.[1]
        expect(schema?.safeParse(JSON.parse(text)).error).toBeUndefined()
      }),
      { numRuns: 400 },
    )
  })
})
