import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { careDetails, sessionOrder } from './care.ts'
import type { Answer, Form } from './token-endpoint.ts'
import { createUserClient } from './user-client.ts'

const jwk = { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' } as const
const signer = { sign: async (text: string) => createHash('sha256').update(text).digest('base64url') }
const doctor = { pid: '01817012345', profession: 'LE' }
const answer = (status: number, body: object, headers: Record<string, string> = {}): Answer => ({
  status,
  text: JSON.stringify(body),
  header: (name) => headers[name],
})

function setUp(answers: Answer[], location = 'http://epj/callback?code=a%2Bb&state=s') {
  const calls: { url: string; form: Form; headers: Form }[] = []
  const visited: string[] = []
  let ids = 0
  const client = createUserClient({
    tools: {
      now: () => 1_000,
      uuid: () => `id-${++ids}`,
      encode: (text) => Buffer.from(text).toString('base64url'),
      hash: (text) => createHash('sha256').update(text).digest('base64url'),
    },
    post(url, form, headers) {
      calls.push({ url, form, headers })
      const next = answers.shift()
      if (!next) throw new Error('one call too many')
      return next
    },
    visit(url) {
      visited.push(url)
      return location
    },
    issuer: 'http://sts',
    tokenEndpoint: 'http://sts/connect/token',
    parEndpoint: 'http://sts/connect/par',
    authorizeEndpoint: 'http://sts/connect/authorize',
    redirectUri: 'http://epj/callback',
    clientId: 'the-client',
    kid: 'KID',
    scope: 'openid offline_access',
    clientKey: signer,
    proofKey: { jwk, ...signer },
  })
  return { client, calls, visited }
}

const claims = (jwt: string | undefined) =>
  JSON.parse(Buffer.from(jwt?.split('.')[1] ?? '', 'base64url').toString())

describe('a clinician’s log-in', () => {
  it('goes through PAR, the visit, and the code with its verifier, coming again with the nonce', async () => {
    const { client, calls, visited } = setUp([
      answer(201, { request_uri: 'urn:x:1' }),
      answer(400, { error: 'use_dpop_nonce' }, { 'dpop-nonce': 'n' }),
      answer(200, { access_token: 'a', refresh_token: 'r', expires_in: 600 }),
    ])
    expect(await client.logIn(doctor)).toEqual({ accessToken: 'a', refreshToken: 'r', seconds: 600 })
    expect(visited).toEqual(['http://sts/connect/authorize?client_id=the-client&request_uri=urn%3Ax%3A1'])
    const [pushed, first, second] = calls
    expect(pushed?.form).toMatchObject({ test_pid: doctor.pid, code_challenge_method: 'S256' })
    expect(second?.form).toMatchObject({ code: 'a+b', redirect_uri: 'http://epj/callback' })
    const verifier = second?.form['code_verifier'] ?? ''
    expect(createHash('sha256').update(verifier).digest('base64url')).toBe(pushed?.form['code_challenge'])
    expect(claims(second?.headers['DPoP'])['nonce']).toBe('n')
    expect(first?.form['client_assertion']).not.toBe(second?.form['client_assertion'])
    // The number is in a form and never in an address.
    expect(visited.join()).not.toContain(doctor.pid)
  })

  it('says what HelseID answered when it is refused', async () => {
    const refused = setUp([answer(400, { error: 'invalid_client' })])
    await expect(refused.client.logIn(doctor)).rejects.toThrow('no pushed request: 400')
    const lost = setUp([answer(201, { request_uri: 'u' })], 'http://epj/callback?error=access_denied')
    await expect(lost.client.logIn(doctor)).rejects.toThrow(
      'no code: http://epj/callback?error=access_denied',
    )
  })

  it('is renewed with workplace and attest in the assertion', async () => {
    const { client, calls } = setUp([answer(200, { access_token: 'b', expires_in: 600 })])
    const details = careDetails({ arbeidssted: '222222222', hovedenhet: '111111111' }, doctor, 'decision')
    await client.refresh('r', details)
    expect(calls[0]?.form).toMatchObject({ grant_type: 'refresh_token', refresh_token: 'r' })
    const said = claims(calls[0]?.form['client_assertion'])['assertion_details']
    expect(said.map(({ type }: { type: string }) => type)).toEqual([
      'helseid_authorization',
      'nhn:tillitsrammeverk:parameters',
    ])
  })
})

it('names the kind of number a session is for', () => {
  const system = (patient: string) =>
    JSON.stringify(sessionOrder('c', patient, doctor)).match(/4\.1\.4\.\d/)?.[0]
  expect([system('13116900216'), system('53116900216')]).toEqual(['4.1.4.1', '4.1.4.2'])
})
