// The three documents as they are served: of each operation on the host, of no other, and complete in themselves.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type Bench, openBench } from '../fixture/bench.ts'

const document = z.object({
  openapi: z.literal('3.1.0'),
  servers: z.tuple([z.object({ url: z.string() })]),
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        operationId: z.string(),
        security: z.array(z.record(z.string(), z.array(z.never()))).min(1),
        parameters: z.array(z.object({ name: z.string(), in: z.string() })),
        responses: z.record(z.string(), z.unknown()),
      }),
    ),
  ),
  components: z.object({
    schemas: z.record(z.string(), z.unknown()),
    securitySchemes: z.record(z.string(), z.unknown()),
  }),
})

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

describe.each(['api', 'innlogging', 'kritisk-informasjon'])('the OpenAPI document of %s', (host) => {
  const base = `/kjernejournal/${host}`
  let served: z.infer<typeof document>
  let text: string
  beforeAll(async () => {
    text = await (await fetch(`${bench.room.addresses.room}${base}/openapi.json`)).text()
    served = document.parse(JSON.parse(text))
  })
  const described = () =>
    Object.entries(served.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
    )

  it('tells of every operation of the host, and of no other', () => {
    const there = (bench.room.simulators[0]?.operations ?? [])
      .filter(({ id, path }) => path.startsWith(`${base}/`) && !id.includes('.openapi-'))
      .map(({ id, method, path }) =>
        [id, method, path.slice(base.length).replace(/:(\w+)/g, '{$1}')].join(' '),
      )
    const told = described().map(({ operationId, method, path }) =>
      [operationId, method.toUpperCase(), path].join(' '),
    )
    expect(there.length).toBeGreaterThan(3)
    expect(told.sort()).toEqual(there.sort())
    expect(served.servers[0].url).toBe(`${bench.room.addresses.room}${base}`)
  })

  it('refers only to what it has, and names each parameter of a path', () => {
    for (const [, name = ''] of text.matchAll(/#\/components\/schemas\/(\w+)/g))
      expect(served.components.schemas).toHaveProperty(name)
    for (const { path, parameters, security } of described()) {
      const inPath = parameters.filter((one) => one.in === 'path').map(({ name }) => name)
      expect(inPath).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))
      for (const scheme of security.flatMap((one) => Object.keys(one)))
        expect(served.components.securitySchemes).toHaveProperty(scheme)
    }
  })

  it('tells how a call without a token is answered', async () => {
    for (const { path, method, responses } of described()) {
      const address = `${served.servers[0].url}${path.replace('{type}', 'Condition').replace(/\{\w+\}/g, '1')}`
      const { status } = await fetch(address, { method: method.toUpperCase() })
      expect([path, status]).toEqual([path, 401])
      expect(responses).toHaveProperty('401')
    }
  })
})
