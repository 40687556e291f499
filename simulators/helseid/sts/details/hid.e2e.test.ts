// The ten numbered refusals of organisation numbers (NHN's wiki, page 750616578): what leads to each, and each on order.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findByKey } from '../../../population/index.ts'
import { type Answer, createTestClient, type Members, type TestClient } from '../../fixture/client.ts'
import { organisationDetail } from '../../fixture/mistakes.ts'
import { openRoom, type TestRoom } from '../../fixture/room.ts'

const SEVERAL = 'urn:oid:1.0.6523'
const WHERE = 'body.client_assertion.assertion_details.practitioner_role.organization.identifier'

let bench: TestRoom
const clients = new Map<string, TestClient>()
beforeAll(async () => {
  bench = await openRoom()
})
afterAll(() => bench.close())

async function clientOf(key: string): Promise<TestClient> {
  const client = clients.get(key) ?? (await createTestClient(bench, key))
  clients.set(key, client)
  return client
}
const number = (key: string) => findByKey(bench.population.organisations, key).organisasjonsnummer
const own = async (key: string, detail: Members) =>
  (await clientOf(key)).token(
    { grant_type: 'client_credentials', scope: 'nhn:kjernejournal/api' },
    { claims: { assertion_details: detail } },
  )

type Row = readonly [code: string, why: string, send: () => Promise<Answer>, at: string]

const rows: readonly Row[] = [
  [
    'HID-1001',
    'a parent that has not let the supplier act',
    () => own('leverandor-multitenant', organisationDetail(`NO:ORGNR:${number('nabokommune')}:`, SEVERAL)),
    `${WHERE}.value`,
  ],
  [
    'HID-1002',
    'a child that is not on the client’s list',
    () => own('testbenk-epj', organisationDetail(number('nabosykehjem'))),
    `${WHERE}.value`,
  ],
  [
    'HID-1003',
    'a child that is not on the parent’s own list',
    () => {
      const value = `NO:ORGNR:${number('legesenter-as')}:${number('sykehjem')}`
      return own('leverandor-multitenant', organisationDetail(value, SEVERAL))
    },
    `${WHERE}.value`,
  ],
  [
    'HID-1004',
    'a number of eight digits',
    () => own('testbenk-epj', organisationDetail('12345678')),
    `${WHERE}.value`,
  ],
  [
    'HID-1005',
    'a parent from a client with one organisation',
    () => own('testbenk-epj', organisationDetail(`NO:ORGNR:${number('kommune')}:`, SEVERAL)),
    `${WHERE}.system`,
  ],
  [
    'HID-1006',
    'a child from a client that has none',
    () => own('legesenter-as', organisationDetail(number('sykehjem'))),
    `${WHERE}.value`,
  ],
  [
    'HID-1007',
    'a number system that nobody knows',
    () => own('testbenk-epj', organisationDetail(number('sykehjem'), 'urn:oid:1.2.3')),
    `${WHERE}.system`,
  ],
  [
    'HID-1009',
    'a number with the authorization code',
    async () => {
      const client = await clientOf('testbenk-epj')
      const grant = { grant_type: 'authorization_code', code: await client.logIn() }
      return client.token(grant, { claims: { assertion_details: organisationDetail(number('sykehjem')) } })
    },
    'body.client_assertion.assertion_details',
  ],
  [
    'HID-1010',
    'a number from a client whose organisation is fixed',
    () => own('fast-virksomhet', organisationDetail(number('sykehjem'))),
    WHERE,
  ],
]

describe('organisation numbers', () => {
  it.each(rows)('%s: %s', async (code, _why, send, at) => {
    const answer = await send()
    expect(answer).toMatchObject({ status: 400, body: { error: 'invalid_request' } })
    expect(answer.body['error_description']).toMatch(new RegExp(`^${code}: `))
    const { explanation } = bench.lastExchange()
    expect(explanation).toMatchObject({ at, expected: expect.any(String), actual: expect.any(String) })
    expect(explanation?.reason).toMatch(new RegExp(`^${code}: .*What is fine: .*signature`))
  })

  it.each(Array.from({ length: 10 }, (_, at) => `HID-${1001 + at}`))(
    '%s can be ordered, once, whatever the client is',
    async (code) => {
      const name = code.toLowerCase()
      bench.room.faults.arm({
        operation: 'helseid.token',
        after: 1,
        times: 1,
        maxInARow: 1,
        effect: { type: 'variant', name },
      })
      const client = await clientOf('testbenk-epj')
      const answer = await client.token({ grant_type: 'client_credentials' })
      expect(answer.body['error_description']).toMatch(new RegExp(`^${code}: `))
      expect(bench.lastExchange().explanation?.actual).toContain('on order')
      expect((await client.token({ grant_type: 'client_credentials' })).status).toBe(200)
    },
  )

  it('says which delegation is lacking in Altinn', async () => {
    await own('leverandor-multitenant', organisationDetail(`NO:ORGNR:${number('nabokommune')}:`, SEVERAL))
    expect(bench.lastExchange().explanation?.expected).toBe(
      `a delegation of nhn-helseid-fagsystem from ${number('nabokommune')} to ${number('feil-naeringskode')} in Altinn`,
    )
  })
})
