// The control API's description, and whether the running API answers as it says.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openTestBench, type TestBench } from '../fixture/bench.ts'
import { SCHEMAS } from './schemas.ts'

const media = z.object({ schema: z.object({ $ref: z.string() }).optional() })
const described = z.object({
  operationId: z.string(),
  parameters: z.array(z.object({ name: z.string(), in: z.enum(['path', 'query']) })),
  requestBody: z.object({ content: z.record(z.string(), media) }).optional(),
  responses: z.record(
    z.string(),
    z.object({ description: z.string().min(1), content: z.record(z.string(), media).optional() }),
  ),
})
const document = z.object({
  openapi: z.literal('3.1.0'),
  servers: z.array(z.object({ url: z.string() })),
  paths: z.record(z.string(), z.record(z.string(), described)),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
})
type Described = z.infer<typeof described>

let bench: TestBench
let served: z.infer<typeof document>
beforeAll(async () => {
  bench = await openTestBench()
  served = document.parse(await (await fetch(`${bench.control}/openapi.json`)).json())
})
afterAll(() => bench.close())

const nameOf = ({ schema }: z.infer<typeof media>) => schema?.$ref.split('/').at(-1) ?? ''

describe('the control API’s OpenAPI document', () => {
  it('names its own address, refers to schemas that it has, and uses all of them', () => {
    expect(served.servers).toEqual([{ url: bench.control }])
    const used = Object.values(served.paths)
      .flatMap((methods) => Object.values(methods))
      .flatMap(({ requestBody, responses }) => [
        ...Object.values(requestBody?.content ?? {}),
        ...Object.values(responses).flatMap(({ content = {} }) => Object.values(content)),
      ])
      .flatMap((one) => (one.schema ? [nameOf(one)] : []))
    expect(new Set(used)).toEqual(new Set(Object.keys(served.components.schemas)))
  })

  const bodies: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
    RoomOrder: fc.record({ name: fc.constantFrom('a', 'b', 'demo', 'Not A Name', 7) }),
    ProfileOrder: fc.record({ profile: fc.constantFrom('strict', 'lenient', 'loose') }),
    FaultOrder: fc.record({
      operation: fc.constantFrom('tiny.item', 'tiny.other'),
      effect: fc.constantFrom(
        { type: 'status', status: 503 },
        { type: 'status' },
        { type: 'variant', name: 'odd' },
        7,
      ),
    }),
    MarkOrder: fc.record({ kind: fc.constantFrom('note', 'NOT'), data: fc.constantFrom({ a: 1 }, 7) }),
    ClockSet: fc.record({ at: fc.constantFrom('2030-01-01T12:00:00Z', 'now') }),
    ClockAdvance: fc.record({ seconds: fc.constantFrom(0, 60, -1, '1') }),
    SwitchOrder: fc.constantFrom({}, { 'tiny.other': 'on' }, { a: 7 }),
    Nothing: fc.constantFrom({}, { a: 1 }),
  }
  const words = fc.constantFrom('demo', 'a', 'b', 'fault-1', '0', '%20', '__proto__')
  const numbers = fc.constantFrom('0', '3', '10000', '10001', '-1', 'x', '')

  interface Call {
    readonly method: string
    readonly target: string
    readonly body: string | undefined
    readonly type: string
    readonly described: Described
  }

  function calls(path: string, method: string, one: Described): fc.Arbitrary<Call> {
    const wanted = nameOf(Object.values(one.requestBody?.content ?? {})[0] ?? {})
    const right = bodies[wanted]?.map((value) => JSON.stringify(value)) ?? fc.constant(undefined)
    const body = one.requestBody
      ? fc.oneof({ weight: 5, arbitrary: right }, fc.constantFrom('{', '[]', 'null'))
      : fc.constant(undefined)
    const type = fc.oneof(
      { weight: 9, arbitrary: fc.constant('application/json') },
      fc.constantFrom('text/plain', ''),
    )
    const values = fc.tuple(
      ...one.parameters.map((parameter) => (parameter.in === 'path' ? words : fc.option(numbers))),
    )
    return fc.tuple(values, body, type).map(([drawn, text, sentAs]) => {
      const query = new URLSearchParams()
      let filled = path
      one.parameters.forEach((parameter, index) => {
        const value = drawn[index]
        if (parameter.in === 'path') filled = filled.replace(`{${parameter.name}}`, String(value))
        else if (value !== null && value !== undefined) query.append(parameter.name, value)
      })
      return { method, target: `${filled}?${query}`, body: text, type: sentAs, described: one }
    })
  }

  it('tells every status, type and body that the running API answers with', async () => {
    const any = Object.entries(served.paths)
      // The stream never ends; what it answers is tested with the journal.
      .filter(([path]) => !path.endsWith('/stream'))
      .flatMap(([path, methods]) =>
        Object.entries(methods).map(([method, one]) => calls(path, method.toUpperCase(), one)),
      )
    await fc.assert(
      fc.asyncProperty(fc.oneof(...any), async ({ method, target, body, type, described: one }) => {
        const response = await fetch(bench.control + target, {
          method,
          ...(body !== undefined && { body, headers: { 'content-type': type } }),
        })
        const text = await response.text()
        const answer = one.responses[String(response.status)]
        expect(answer, `${method} ${target} ${body} ${type} → ${response.status} ${text}`).toBeDefined()
        if (!answer?.content) {
          expect(text).toBe('')
          return
        }
        const sent = (response.headers.get('content-type') ?? '').split(';')[0] ?? ''
        const name = nameOf(answer.content[sent] ?? {})
        const schema = Object.entries(SCHEMAS).find(([known]) => known === name)?.[1]
        expect(schema?.safeParse(JSON.parse(text))).toMatchObject({ success: true })
      }),
      { numRuns: 300 },
    )
    // So many calls take a second, and several on a busy machine.
  })
})
