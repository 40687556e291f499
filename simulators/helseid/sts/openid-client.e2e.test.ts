// The library that most Node clients use, left to do things its own way where HelseID allows.
import { importJWK, type JWK } from 'jose'
import * as oidc from 'openid-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openRoom, type TestRoom } from '../fixture/room.ts'

interface File {
  readonly authority: string
  readonly clientId: string
  readonly scopes: readonly string[]
  readonly redirectUris: readonly string[]
  readonly postLogoutRedirectUris: readonly string[]
  readonly childOrganizationNumbers: readonly string[]
  readonly privateJwk: string
}

describe.each(['testbenk-epj', 'leverandor'])('openid-client as %s', (key) => {
  let bench: TestRoom
  let file: File
  let config: oidc.Configuration
  let DPoP: oidc.DPoPHandle

  beforeAll(async () => {
    bench = await openRoom()
    const client = bench.population.clients.find((one) => one.key === key)
    const download = await fetch(
      `${bench.room.addresses.selvbetjening}/klienter/${client?.clientId}/konfigurasjonsfil`,
    )
    expect(download.headers.get('content-disposition')).toBe(`attachment; filename="helseid-${key}.json"`)
    file = (await download.json()) as File
    const jwk = JSON.parse(file.privateJwk) as JWK
    const signer = await importJWK(jwk, jwk.alg)
    if (signer instanceof Uint8Array) throw new Error('no private key')
    const authentication = oidc.PrivateKeyJwt(
      { key: signer, kid: String(jwk.kid) },
      {
        [oidc.modifyAssertion]: (header, payload) => {
          header['typ'] = 'client-authentication+jwt'
          payload['aud'] = file.authority
          payload['nbf'] = payload['iat']
        },
      },
    )
    config = await oidc.discovery(
      new URL(file.authority),
      file.clientId,
      { use_mtls_endpoint_aliases: false },
      authentication,
      {
        execute: [oidc.allowInsecureRequests],
      },
    )
    DPoP = oidc.getDPoPHandle(config, await oidc.randomDPoPKeyPair('ES256'))
  })
  afterAll(() => bench.close())

  it('logs in, asks userinfo, refreshes and logs out', async () => {
    const verifier = oidc.randomPKCECodeVerifier()
    const state = oidc.randomState()
    const nonce = oidc.randomNonce()
    const lege = bench.population.healthWorkers.find((worker) => worker.key === 'lege')
    const url = await oidc.buildAuthorizationUrlWithPAR(
      config,
      {
        redirect_uri: file.redirectUris[0] ?? '',
        scope: file.scopes.join(' '),
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
        acr_values: 'idp:testidp-oidc',
        test_pid: lege?.pid ?? '',
        test_security_level: '4',
      },
      { DPoP },
    )
    const redirect = await fetch(url, { redirect: 'manual' })
    const callback = new URL(redirect.headers.get('location') ?? '')
    const tokens = await oidc.authorizationCodeGrant(
      config,
      callback,
      { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true },
      {},
      { DPoP },
    )
    expect(tokens.claims()?.['helseid://claims/identity/pid']).toBe(lege?.pid)

    const subject = tokens.claims()?.sub ?? ''
    const info = await oidc.fetchUserInfo(config, tokens.access_token, subject, { DPoP })
    expect(info['helseid://claims/hpr/hpr_details']).toMatchObject({ approvals: [{ profession: 'LE' }] })

    const refreshed = await oidc.refreshTokenGrant(config, tokens.refresh_token ?? '', {}, { DPoP })
    expect(refreshed.claims()?.sub).toBe(subject)

    const end = oidc.buildEndSessionUrl(config, {
      id_token_hint: refreshed.id_token ?? '',
      post_logout_redirect_uri: file.postLogoutRedirectUris[0] ?? '',
      state: 'bye',
    })
    const ended = await fetch(end, { redirect: 'manual' })
    expect(ended.status).toBe(302)
    expect(ended.headers.get('location')).toBe(`${file.postLogoutRedirectUris[0]}?state=bye`)
    expect(bench.exchanges().flatMap(({ deviations = [] }) => deviations)).toEqual([])
  })

  it('gets a token for itself', async () => {
    const tokens = await oidc.clientCredentialsGrant(config, { scope: 'nhn:kjernejournal/api' }, { DPoP })
    expect(tokens.token_type).toBe('dpop')
  })
})
