// The OpenAPI documents that are given out: valid by the standard's own schema, and true of what the simulated EPJ does with
// Kjernejournal's APIs and of how it is answered.
import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ScenarioId } from '#scenarios/catalogue/index.ts'
import type { Exchange } from '#simulators/core/journal/exchange.ts'
import { openWorld, type TestWorld } from '#simulators/fixture/open-world.ts'
import { bodyText } from './evidence/seen.ts'
import { createOpenApiJudge, type OpenApiJudge } from './fixture/openapi-judge.ts'
import { walkedEvents } from './kill-matrix/proving-ground.ts'

const KJERNEJOURNAL = ['api', 'innlogging', 'kritisk-informasjon'].map(
  (host) => `/kjernejournal/${host}/openapi.json`,
)
const DOCUMENTS = [
  ...KJERNEJOURNAL,
  '/helseid/openapi.json',
  '/selvbetjening/api/openapi.json',
  '/ttt/openapi.json',
  '/brreg/enhetsregisteret/api/v3/api-docs',
]
const SCENARIOS: readonly ScenarioId[] = [
  'kjernejournal/icon-per-status',
  'kjernejournal/hold-sesjon',
  'kjernejournal/change-patient',
  'api/critical-information',
  'api/medicines',
  'api/restricted-patient',
  'api/not-allowed-to-write',
]

let world: TestWorld
const fetched = async (path: string) => (await fetch(`${world.demo.addresses.room}${path}`)).text()

beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

describe('the OpenAPI documents', () => {
  const versions = DOCUMENTS.flatMap((path) => [
    [path, '3.1'],
    // Brønnøysund's stands for one that is published.
    ...(path.endsWith('/api-docs') ? [] : [[`${path}?openapi=3.0`, '3.0']]),
  ])
  it.each(versions)('%s is valid OpenAPI %s', async (path = '', version = '') => {
    const validator = new Validator()
    const { valid, errors } = await validator.validate(JSON.parse(await fetched(path)))
    expect([validator.version, errors, valid]).toEqual([version, undefined, true])
  })

  it('are there in no other version', async () => {
    const room = world.demo.addresses.room
    for (const path of DOCUMENTS.filter((one) => one.endsWith('.json')))
      expect([path, (await fetch(`${room}${path}?openapi=2.0`)).status]).toEqual([path, 400])
  })
})

describe('what an EPJ does with Kjernejournal’s APIs', () => {
  let judge: OpenApiJudge
  let exchanges: readonly Exchange[]
  beforeAll(async () => {
    judge = createOpenApiJudge(
      (await Promise.all(KJERNEJOURNAL.map(fetched))).map((text) => JSON.parse(text)),
    )
    const options = { world, seed: 'openapi', profile: 'strict', stepTimeoutMs: 60_000 } as const
    const events = await walkedEvents(options, SCENARIOS)
    exchanges = events.filter((event) => event.type === 'exchange').filter((one) => judge.knows(one))
  }, 120_000)

  it('is as their documents say', () => {
    const faults = exchanges.flatMap((one) =>
      judge.faultsOf(one).map((fault) => `${one.operation}: ${fault}`),
    )
    expect([...new Set(faults)]).toEqual([])
    const seen = new Set(exchanges.map(({ operation, response }) => `${operation} ${response?.status}`))
    expect([...seen].sort()).toEqual([
      'kjernejournal.critical-create 201',
      'kjernejournal.critical-create 403',
      'kjernejournal.critical-delete-version 204',
      'kjernejournal.critical-read-all 200',
      'kjernejournal.critical-status 200',
      'kjernejournal.critical-update 200',
      'kjernejournal.helseindikator 200',
      'kjernejournal.legemiddel 200',
      'kjernejournal.legemiddel 403',
      'kjernejournal.legemiddelvarsling 200',
      'kjernejournal.session-create 200',
      'kjernejournal.session-end 204',
      'kjernejournal.session-refresh 200',
    ])
  })

  it('is found out where it is not', () => {
    const look = exchanges.find(({ operation }) => operation === 'kjernejournal.helseindikator')
    if (!look?.response) throw new Error('No look-up was made')
    const { request, response } = look
    const without = request.headers.filter(([name]) => name !== 'x-epj-system')
    expect(judge.faultsOf({ ...look, request: { ...request, headers: without } })).toEqual([
      'sent header X-EPJ-System',
    ])
    expect(judge.faultsOf({ ...look, request: { ...request, body: { text: '{"fnr":1}' } } })).toEqual([
      'sent body/fnr that must be string',
    ])
    expect(judge.faultsOf({ ...look, response: { ...response, status: 418 } })).toEqual([
      'status 418 is not described',
    ])
    const answer = { ...JSON.parse(bodyText(response.body) ?? ''), harLegemidler: 'ja' }
    expect(
      judge.faultsOf({ ...look, response: { ...response, body: { text: JSON.stringify(answer) } } }),
    ).toEqual(['answered body/harLegemidler that must be boolean'])
  })
})
