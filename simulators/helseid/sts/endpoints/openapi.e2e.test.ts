// The document of HelseID's own endpoints, and the running service held against it.
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createTestClient, type TestClient } from '../../fixture/client.ts'
import { openRoom, type TestRoom } from '../../fixture/room.ts'
import { endpointSchemas } from './openapi.ts'

const media = z.object({ schema: z.object({ $ref: z.string() }) })
const answers = z.record(z.string(), z.object({ content: z.object({ 'application/json': media }) }))
const document = z.object({
  openapi: z.literal('3.1.0'),
  servers: z.array(z.object({ url: z.string() })),
  paths: z.record(
    z.string(),
    z.record(z.string(), z.object({ operationId: z.string(), responses: answers })),
  ),
})

let bench: TestRoom
let client: TestClient
let served: z.infer<typeof document>
beforeAll(async () => {
  bench = await openRoom()
  client = await createTestClient(bench, 'leverandor')
  served = document.parse(await (await fetch(`${client.helseid}/openapi.json`)).json())
})
afterAll(() => bench.close())

const calls = () =>
  Object.entries(served.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { responses }]) => ({
      path,
      method: method.toUpperCase(),
      responses,
    })),
  )

async function call(path: string, method: string, token?: unknown) {
  const htu = client.helseid + path
  const ath = createHash('sha256').update(String(token)).digest('base64url')
  const headers =
    token === undefined
      ? {}
      : { authorization: `DPoP ${token}`, dpop: await client.proof({ claims: { htm: method, htu, ath } }) }
  const response = await fetch(htu, { method, headers })
  return { status: response.status, body: (await response.json()) as unknown }
}

function fits(responses: z.infer<typeof answers>, { status, body }: { status: number; body: unknown }): void {
  const name = responses[status]?.content['application/json'].schema.$ref.split('/').at(-1)
  const schema = Object.entries(endpointSchemas).find(([known]) => known === name)?.[1]
  expect(schema?.safeParse(body), `${status} ${JSON.stringify(body)}`).toMatchObject({ success: true })
}

describe('the OpenAPI document of HelseID’s own endpoints', () => {
  it('names operations and addresses that there are', () => {
    const operations = bench.room.simulators.find(({ name }) => name === 'helseid')?.operations ?? []
    const there = operations.map(({ id, method, path }) => `${id} ${method} ${path}`)
    for (const [path, methods] of Object.entries(served.paths))
      for (const [method, { operationId }] of Object.entries(methods))
        expect(there).toContain(`${operationId} ${method.toUpperCase()} /helseid${path}`)
    expect(served.servers).toEqual([{ url: client.helseid }])
  })

  it('says what is answered to a good call', async () => {
    const redirect_uri = 'http://localhost:8888/api/callback'
    const scope = 'openid helseid://scopes/client/info helseid://scopes/hpr/hpr_number nhn:kjernejournal/api'
    const code = await client.logIn({ redirect_uri, scope })
    const { body } = await client.token({ grant_type: 'authorization_code', code, redirect_uri })
    for (const { path, method, responses } of calls()) {
      const answer = await call(path, method, responses['401'] && body['access_token'])
      expect([path, answer.status]).toEqual([path, 200])
      fits(responses, answer)
    }
  })

  it('says what is answered to one without a token, and to one without the scope', async () => {
    const { body } = await client.token({ grant_type: 'client_credentials', scope: 'nhn:kjernejournal/api' })
    for (const { path, method, responses } of calls().filter(({ responses: all }) => all['401'])) {
      const answered = [await call(path, method), await call(path, method, body['access_token'])]
      expect(answered.map(({ status }) => status)).toEqual([401, 403])
      for (const answer of answered) fits(responses, answer)
    }
  })
})
