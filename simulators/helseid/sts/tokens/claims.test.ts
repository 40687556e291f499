import { describe, expect, it } from 'vitest'
import { createRandom } from '../../../core/room/random.ts'
import { createPopulation } from '../../../population/index.ts'
import { enrichAttest } from '../details/attest.ts'
import { attestRequest } from '../details/attest-request.ts'
import { accessTokenClaims, halfHash, idTokenClaims, type LoggedIn, type TokenFacts } from './claims.ts'

const population = createPopulation(createRandom('claims'))
const [client] = population.clients
const workerOf = (key: string) => {
  const found = population.healthWorkers.find((worker) => worker.key === key)
  if (!found) throw new Error(key)
  return found
}

function userOf(key: string, level: '3' | '4' = '4'): LoggedIn {
  const worker = workerOf(key)
  return {
    person: worker,
    worker,
    subject: 'c3ViamVjdA==',
    login: { idp: 'testidp-oidc', level },
    authTime: 1_735_989_999,
    sid: 'A'.repeat(32),
  }
}

function facts(changes: Partial<TokenFacts>): TokenFacts {
  if (!client) throw new Error('no client')
  return {
    issuer: 'https://helseid.test',
    now: 1_735_990_000,
    client,
    audience: 'nhn:kjernejournal',
    scopes: ['openid', 'nhn:kjernejournal/api'],
    jti: 'B'.repeat(32),
    jkt: 'thumb',
    child: undefined,
    attest: undefined,
    sfmJournalId: undefined,
    user: userOf('lege'),
    ...changes,
  }
}

describe('an access token', () => {
  it('has the members of a real one, in its order', () => {
    const claims = accessTokenClaims(facts({}))
    expect(Object.keys(claims)).toEqual([
      'iss',
      'nbf',
      'iat',
      'exp',
      'aud',
      'cnf',
      'scope',
      'amr',
      'client_id',
      'client_amr',
      'helseid://claims/client/claims/orgnr_parent',
      'sub',
      'auth_time',
      'idp',
      'helseid://claims/identity/pid',
      'helseid://claims/identity/security_level',
      'helseid://claims/identity/assurance_level',
      'helseid://claims/hpr/hpr_number',
      'name',
      'helseid://claims/identity/network',
      'helseid://claims/client/client_name',
      'helseid://claims/client/client_tenancy',
      'sid',
      'jti',
    ])
    expect(claims).toMatchObject({
      exp: 1_735_990_600,
      cnf: { jkt: 'thumb' },
      scope: ['openid', 'nhn:kjernejournal/api'],
      amr: ['pwd'],
      client_amr: 'private_key_jwt',
    })
  })

  it('has no HPR number for a person who is not in HPR', () => {
    expect(accessTokenClaims(facts({ user: userOf('uten-hpr') }))).not.toHaveProperty(
      'helseid://claims/hpr/hpr_number',
    )
  })

  it('tells the level of the log-in as a text', () => {
    expect(accessTokenClaims(facts({ user: userOf('lege', '3') }))).toMatchObject({
      'helseid://claims/identity/security_level': '3',
      'helseid://claims/identity/assurance_level': 'substantial',
    })
  })

  it('says nothing of a user when there is none', () => {
    const claims = accessTokenClaims(facts({ user: undefined, jkt: undefined }))
    for (const member of ['sub', 'sid', 'idp', 'amr', 'auth_time', 'name', 'cnf'])
      expect(claims).not.toHaveProperty([member])
  })

  it('names the child organisation when one was asked for', () => {
    expect(
      accessTokenClaims(facts({ child: '310000000' }))['helseid://claims/client/claims/orgnr_child'],
    ).toBe('310000000')
  })
})

describe('an ID token', () => {
  const make = (scopes: readonly string[]) =>
    idTokenClaims({
      issuer: 'https://helseid.test',
      now: 1_739_540_000,
      clientId: 'client',
      scopes,
      nonce: 'n',
      accessToken: 'token',
      stateHash: 'hash',
      user: userOf('lege'),
    })

  it('lives for five minutes and holds what the scopes give', () => {
    const bare = make(['openid'])
    expect(bare).toMatchObject({ exp: 1_739_540_300, nonce: 'n', s_hash: 'hash', sub: 'c3ViamVjdA==' })
    expect(bare).not.toHaveProperty(['name'])
    expect(bare).not.toHaveProperty(['helseid://claims/identity/pid'])
    const full = make([
      'openid',
      'profile',
      'helseid://scopes/identity/pid',
      'helseid://scopes/hpr/hpr_number',
    ])
    expect(full['helseid://claims/identity/pid']).toBe(workerOf('lege').pid)
    expect(full['helseid://claims/hpr/hpr_number']).toBe(workerOf('lege').hprNumber)
    expect(String(full['family_name'])).toBe(workerOf('lege').name.family.toUpperCase())
  })

  it('hashes as OpenID Connect Core says', () => {
    // The example of OpenID Connect Core, appendix A.3.
    expect(halfHash('jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y')).toBe('77QmUPtjPfzWtF2AnpK9RQ')
  })
})

describe('the attest in a token', () => {
  it('has the person, names and sources added', () => {
    const lege = workerOf('lege')
    const organisation = population.organisations.find(({ key }) => key === 'sykehjem')
    const unit = { id: organisation?.organisasjonsnummer ?? '', system: 'urn:oid:2.16.578.1.12.4.1.4.101' }
    const sent = attestRequest.parse({
      practitioner: {
        authorization: { code: 'LE', system: 'urn:oid:2.16.578.1.12.4.1.1.9060' },
        legal_entity: unit,
        point_of_care: unit,
      },
      care_relationship: {
        purpose_of_use: { code: 'TREAT', system: 'urn:oid:2.16.840.1.113883.1.11.20448' },
        decision_ref: { id: 'decision', user_selected: true },
      },
      patients: [{}],
    })
    expect(enrichAttest(sent, lege, lege, population)).toMatchObject({
      practitioner: {
        identifier: { id: lege.pid, authority: 'https://www.skatteetaten.no' },
        hpr_nr: { id: lege.hprNumber },
        authorization: { code: 'LE', text: 'Lege', assigner: 'https://www.volven.no/' },
        point_of_care: { ...unit, name: organisation?.navn, authority: 'https://www.brreg.no' },
      },
      care_relationship: { purpose_of_use: { text: 'Behandling' }, decision_ref: { id: 'decision' } },
      patients: [{}],
    })
  })

  it('has no HPR number for somebody without one', () => {
    const person = workerOf('uten-hpr')
    const unit = { id: '310000000', system: 'urn:oid:2.16.578.1.12.4.1.4.101' }
    const sent = attestRequest.parse({
      practitioner: { legal_entity: unit, point_of_care: unit },
      care_relationship: {
        purpose_of_use: { code: 'TREAT', system: 's' },
        decision_ref: { id: 'd', user_selected: false },
      },
    })
    expect(enrichAttest(sent, person, person, population)['practitioner']).not.toHaveProperty('hpr_nr')
  })
})
