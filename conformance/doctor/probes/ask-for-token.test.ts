// How the doctor asks HelseID for a token: as an EPJ must.
import { generateKeyPairSync } from 'node:crypto'
import { decodeJwt, decodeProtectedHeader } from 'jose'
import { describe, expect, it } from 'vitest'
import { answering, file, health, ISSUER, jwk, NOW } from '../fixture/around.ts'

describe('the token', () => {
  interface Asked {
    readonly form: URLSearchParams
    readonly proof: string
  }

  async function ask(answers: readonly Response[], scopes: readonly string[], key: object = jwk) {
    const asked: Asked[] = []
    const token = answering('/connect/token', (init) => {
      const proof = new Headers(init?.headers).get('dpop') ?? ''
      asked.push({ form: new URLSearchParams(String(init?.body)), proof })
      return answers[asked.length - 1] ?? Response.json({}, { status: 500 })
    })
    const found = await health('configuration.token', {
      around: token,
      configuration: file({ scopes }, key),
    })
    return { asked, found }
  }
  const given = () => Response.json({ access_token: 'x' })
  const API = 'nhn:kjernejournal/api'

  it('is asked for with what a client has for itself, by an assertion as HelseID demands it', async () => {
    const all = ['openid', 'helseid://scopes/identity/pid', `${API}/tillitsrammeverk`, API]
    const { asked, found } = await ask([given()], all)
    expect(found).toEqual(['well', `a token for ${API}`])
    const [{ form } = {} as Asked] = asked
    expect(form.get('scope')).toBe(API)
    const assertion = form.get('client_assertion') ?? ''
    const iat = NOW / 1000
    expect(decodeProtectedHeader(assertion)).toEqual({
      alg: 'ES256',
      typ: 'client-authentication+jwt',
      kid: 'k1',
    })
    expect(decodeJwt(assertion)).toMatchObject({
      iss: 'abc',
      sub: 'abc',
      aud: ISSUER,
      iat,
      nbf: iat,
      exp: iat + 60,
    })
  })

  it('is asked for once more with the nonce that HelseID demands, and not otherwise', async () => {
    const headers = { 'dpop-nonce': 'n1' }
    const demand = Response.json({ error: 'use_dpop_nonce' }, { status: 400, headers })
    const { asked, found } = await ask([demand, given()], [API])
    expect(found[0]).toBe('well')
    expect(asked.map(({ proof }) => decodeJwt(proof)['nonce'])).toEqual([undefined, 'n1'])
    expect((await ask([Response.json({}, { headers })], [API])).asked).toHaveLength(1)
    const refused = await ask([Response.json({ error: 'invalid_client' }, { status: 400 })], [API])
    expect(refused.asked).toHaveLength(1)
    expect(refused.found).toEqual(['ill', '400: {"error":"invalid_client"}'])
  })

  it('is asked for with a key that names neither kid nor algorithm', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const header = async (key: object) => {
      const { asked } = await ask([given()], [API], key)
      return decodeProtectedHeader(asked[0]?.form.get('client_assertion') ?? '')
    }
    const typ = 'client-authentication+jwt'
    expect(await header({ ...jwk, kid: undefined, alg: undefined })).toEqual({ alg: 'ES256', typ })
    expect(await header(privateKey.export({ format: 'jwk' }))).toEqual({ alg: 'PS256', typ })
  })

  it('is not asked for where the file names no API, and a long refusal is cut', async () => {
    expect((await ask([], ['openid', `${API}/tillitsrammeverk`])).found).toEqual([
      'not-asked',
      'the file names no scope of an API',
    ])
    const { found } = await ask([new Response('x'.repeat(9_000), { status: 500 })], [API])
    expect(found).toEqual(['ill', `500: ${'x'.repeat(300)}`])
  })
})
