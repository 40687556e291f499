import { createHash, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type Answer, createHelseidClient } from './helseid-client.ts'

const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const signer = (key: KeyObject) => ({
  sign: async (text: string) =>
    sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url'),
})
const jwk = { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' } as const

interface Call {
  readonly form: Readonly<Record<string, string>>
  readonly headers: Readonly<Record<string, string>>
}

function answer(status: number, body: object, headers: Record<string, string> = {}): Answer {
  return { status, text: JSON.stringify(body), header: (name) => headers[name] }
}

function setUp({ answers, dpop = false }: { answers: Answer[]; dpop?: boolean }) {
  const calls: Call[] = []
  let seconds = 1_000
  let ids = 0
  const client = createHelseidClient({
    tools: {
      now: () => seconds,
      uuid: () => {
        ids += 1
        return `id-${ids}`
      },
      encode: (text) => Buffer.from(text).toString('base64url'),
      hash: (text) => createHash('sha256').update(text).digest('base64url'),
    },
    post(url, form, headers) {
      expect(url).toBe('http://sts/connect/token')
      calls.push({ form, headers })
      const next = answers.shift()
      if (!next) throw new Error('one call too many')
      return next
    },
    issuer: 'http://sts',
    tokenEndpoint: 'http://sts/connect/token',
    clientId: 'the-client',
    kid: 'KID',
    scope: 'nhn:kjernejournal/api',
    clientKey: signer(pair.privateKey),
    ...(dpop && { proofKey: { jwk, ...signer(pair.privateKey) } }),
  })
  return {
    client,
    calls,
    wait: (more: number) => {
      seconds += more
    },
  }
}

function read(jwt: string | undefined): { header: Record<string, unknown>; claims: Record<string, unknown> } {
  const [header, claims, signature] = (jwt ?? '').split('.')
  const good = verify(
    'sha256',
    Buffer.from(`${header}.${claims}`),
    { key: pair.publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature ?? '', 'base64url'),
  )
  expect(good).toBe(true)
  const part = (text: string | undefined) => JSON.parse(Buffer.from(text ?? '', 'base64url').toString())
  return { header: part(header), claims: part(claims) }
}

describe('a HelseID client under load', () => {
  it('authenticates with a signed assertion as HelseID wants it', async () => {
    const { client, calls } = setUp({ answers: [answer(200, { access_token: 'a', expires_in: 600 })] })
    expect(await client.authorize('POST', 'http://kj/v1/helseindikator')).toEqual({
      Authorization: 'Bearer a',
    })
    expect(calls[0]?.headers).toEqual({})
    expect(calls[0]?.form).toMatchObject({ grant_type: 'client_credentials', client_id: 'the-client' })
    const { header, claims } = read(calls[0]?.form['client_assertion'])
    expect(header).toEqual({ alg: 'ES256', typ: 'client-authentication+jwt', kid: 'KID' })
    expect(claims).toEqual({
      iss: 'the-client',
      sub: 'the-client',
      aud: 'http://sts',
      iat: 1_000,
      nbf: 1_000,
      exp: 1_030,
      jti: 'id-1',
    })
  })

  it('keeps its token, and gets the next one a minute before it ends', async () => {
    const { client, calls, wait } = setUp({
      answers: [
        answer(200, { access_token: 'a', expires_in: 600 }),
        answer(200, { access_token: 'b', expires_in: 600 }),
      ],
    })
    expect(await client.token()).toBe('a')
    wait(539)
    expect(await client.token()).toBe('a')
    wait(1)
    expect(await client.token()).toBe('b')
    expect(calls).toHaveLength(2)
  })

  it('comes again with the nonce, a new assertion and a new proof', async () => {
    const { client, calls } = setUp({
      dpop: true,
      answers: [
        answer(400, { error: 'use_dpop_nonce' }, { 'dpop-nonce': 'n' }),
        answer(200, { access_token: 'a', expires_in: 600, token_type: 'DPoP' }),
      ],
    })
    const headers = await client.authorize('POST', 'http://kj/v1/helseindikator')
    const proofs = calls.map((call) => read(call.headers['DPoP']))
    expect(proofs.map(({ claims }) => claims['nonce'])).toEqual([undefined, 'n'])
    const ids = [...proofs, ...calls.map(({ form }) => read(form['client_assertion']))].map(
      ({ claims }) => claims['jti'],
    )
    expect(new Set(ids).size).toBe(4)
    expect(headers['Authorization']).toBe('DPoP a')
    const { header, claims } = read(headers['DPoP'])
    expect(header).toEqual({ alg: 'ES256', typ: 'dpop+jwt', jwk })
    expect(claims).toMatchObject({
      htm: 'POST',
      htu: 'http://kj/v1/helseindikator',
      ath: createHash('sha256').update('a').digest('base64url'),
    })
    expect(claims).not.toHaveProperty('nonce')
  })

  it('says what HelseID answered when there is no token', async () => {
    const { client } = setUp({ answers: [answer(400, { error: 'invalid_client' })] })
    await expect(client.token()).rejects.toThrow('HelseID gave no token: 400 invalid_client')
  })
})
