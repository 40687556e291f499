import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Bench, openBench } from '../fixture/bench.ts'
import { ATTEST, CHALLENGE, claimsFor, createSessionCalls, VERIFIER } from '../fixture/session-calls.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

const { create, withClaims } = createSessionCalls(() => bench)
const claims = () => claimsFor(bench)

const named = (unit: string, system = 'urn:oid:2.16.578.1.12.4.1.4.101') => ({
  id: bench.unit(unit).organisasjonsnummer,
  system,
})
const attestAt = (practitioner: object) => ({ [ATTEST]: { practitioner, patients: [{}] } })

describe('session/create takes', () => {
  it.each<[string, () => object]>([
    [
      'an attest of the organisation and the unit that act',
      () => attestAt({ legal_entity: named('kommune'), point_of_care: named('sykehjem') }),
    ],
    [
      'an attest of the user and the patient that are',
      () => ({
        [ATTEST]: {
          practitioner: { identifier: { id: bench.worker('lege').pid } },
          patients: [{ identifier: { id: bench.patient('line-danser').pid } }],
        },
      }),
    ],
    [
      'a place that RESH has the number of',
      () => attestAt({ point_of_care: named('nabosykehjem', 'urn:oid:2.16.578.1.12.4.1.4.102') }),
    ],
    [
      'a place below the unit that acts',
      () => ({
        ...attestAt({ point_of_care: named('sykehjem') }),
        'helseid://claims/client/claims/orgnr_child': bench.unit('helse-og-omsorg').organisasjonsnummer,
      }),
    ],
  ])('%s', async (_name, payload) => {
    expect((await create({}, withClaims(payload()))).status).toBe(200)
  })
})

describe('session/create refuses', () => {
  const refused: [string, number, string, () => Promise<Response>][] = [
    [
      'Bearer',
      401,
      'KJF-000123',
      () => {
        const token = bench.userToken()
        return create({}, { token, headers: { authorization: `Bearer ${token}` } })
      },
    ],
    [
      'a system token',
      401,
      'KJF-000123',
      () => create({}, withClaims({ 'helseid://claims/identity/pid': undefined })),
    ],
    [
      'a token without tillitsrammeverk',
      403,
      'TB-FORBIDDEN',
      () => create({}, withClaims({ scope: ['nhn:kjernejournal/innlogging', 'nhn:kjernejournal/api'] })),
    ],
    [
      'a token without innlogging',
      403,
      'TB-FORBIDDEN',
      () => create({}, withClaims({ scope: ['nhn:kjernejournal/tillitsrammeverk'] })),
    ],
    [
      'level 3',
      403,
      'TB-LEVEL',
      () => create({}, withClaims({ 'helseid://claims/identity/security_level': '3' })),
    ],
    [
      'two audiences',
      401,
      'KJF-000123',
      () => create({}, withClaims({ aud: ['nhn:kjernejournal', 'nhn:pps'] })),
    ],
    [
      'an attest of another organisation',
      403,
      'TB-ATTEST',
      () => create({}, withClaims(attestAt({ legal_entity: named('nabokommune') }))),
    ],
    [
      'an attest for care at a unit that does not act',
      403,
      'TB-ATTEST',
      () => create({}, withClaims(attestAt({ point_of_care: named('hjemmetjeneste') }))),
    ],
    ['no attest', 403, 'TB-ATTEST', () => create({}, withClaims({ [ATTEST]: undefined }))],
    [
      'an attest for another patient',
      403,
      'TB-ATTEST',
      () =>
        create(
          {},
          withClaims({ [ATTEST]: { patients: [{ identifier: { id: bench.patient('status-2').pid } }] } }),
        ),
    ],
    [
      'an attest of another health worker',
      403,
      'TB-ATTEST',
      () =>
        create(
          {},
          withClaims({
            [ATTEST]: [{ practitioner: { identifier: { id: bench.worker('sykepleier').pid } } }],
          }),
        ),
    ],
    [
      'an attest with the HPR number of another health worker',
      403,
      'TB-ATTEST',
      () =>
        create(
          {},
          withClaims({
            [ATTEST]: { practitioner: { hpr_nr: { id: bench.worker('sykepleier').hprNumber } } },
          }),
        ),
    ],
    [
      'an attest with another authorisation',
      403,
      'AUT_000',
      () => create({}, withClaims({ [ATTEST]: { practitioner: { authorization: { code: 'SP' } } } })),
    ],
    [
      'a role the user does not have',
      403,
      'AUT_000',
      () => create({ role: 'SP' }, withClaims({ [ATTEST]: {} })),
    ],
    [
      'a role without access',
      403,
      'AUT_104',
      () => create({ role: 'HF' }, { token: bench.userToken(bench.worker('helsefagarbeider')) }),
    ],
    [
      'a user who is not in HPR',
      403,
      'AUT_108',
      () => create({}, { token: bench.userToken(bench.worker('uten-hpr')) }),
    ],
    [
      'a token without HPR number',
      403,
      'AUT_108',
      () => create({}, withClaims({ 'helseid://claims/hpr/hpr_number': undefined })),
    ],
    [
      'an unknown organisation',
      403,
      'KJF-000013',
      () => create({}, withClaims({ 'helseid://claims/client/claims/orgnr_child': '811111118' })),
    ],
    [
      'no X-SOURCE-SYSTEM',
      400,
      'TB-REQUEST',
      () => create({}, { headers: { 'x-source-system': undefined } }),
    ],
    [
      'X-SOURCE-SYSTEM of two characters',
      400,
      'TB-REQUEST',
      () => create({}, { headers: { 'x-source-system': 'EP' } }),
    ],
    [
      'X-SOURCE-SYSTEM with a slash',
      400,
      'TB-REQUEST',
      () => create({}, { headers: { 'x-source-system': 'EPJ/1' } }),
    ],
    [
      'X-SOURCE-SYSTEM with an underscore',
      400,
      'TB-REQUEST',
      () => create({}, { headers: { 'x-source-system': 'E_P_J' } }),
    ],
    [
      'X-SOURCE-SYSTEM with ø',
      400,
      'TB-REQUEST',
      () => create({}, { headers: { 'x-source-system': 'Smørbrød 1' } }),
    ],
    [
      'X-SOURCE-SYSTEM of 513 characters',
      400,
      'TB-REQUEST',
      () => create({}, { headers: { 'x-source-system': 'E'.repeat(513) } }),
    ],
    ['X-EVENT-ID with a dot', 400, 'TB-REQUEST', () => create({}, { headers: { 'x-event-id': 'a.b' } })],
    [
      'X-EVENT-ID of 129 characters',
      400,
      'TB-REQUEST',
      () => create({}, { headers: { 'x-event-id': 'a'.repeat(129) } }),
    ],
    ['an unknown ground', 400, 'TB-REQUEST', () => create({ grunnlag: 'HPAKUTT' })],
    [
      'a challenge that is no hash',
      400,
      'TB-REQUEST',
      () => create({}, { body: { ehr_code_challenge: VERIFIER, claims: claims() } }),
    ],
    ['no claims', 400, 'TB-REQUEST', () => create({}, { body: { ehr_code_challenge: CHALLENGE } })],
    ['no body', 400, 'TB-REQUEST', () => create({}, { body: '' })],
    ['an invalid number', 400, 'KJF-000016', () => create({ patient: bench.patient('status-0').pid })],
    [
      'a patient without kjernejournal',
      403,
      'KJF-000017',
      () => create({ patient: bench.patient('status-1').pid }),
    ],
    ['a reserved patient', 403, 'KJF-000017', () => create({ patient: bench.patient('reservert').pid })],
    ['a dead patient', 403, 'KJF-000017', () => create({ patient: bench.patient('dod').pid })],
  ]
  it.each(refused)('%s', async (_name, status, feilkode, attempt) => {
    const response = await attempt()
    expect(response.status).toBe(status)
    expect(JSON.parse(await response.text())).toMatchObject({ status, feilkode })
    expect(bench.last().explanation?.reason).toEqual(expect.any(String))
    if (status === 401) expect(response.headers.get('www-authenticate')).toMatch(/^DPoP error="/)
  })
})
