import { describe, expect, it } from 'vitest'
import { exitCodes } from '../../result.ts'
import { fetchClientFile } from './client-file.ts'

const key = { kty: 'EC', crv: 'P-256', x: 'x', y: 'y', d: 'd', kid: 'KID', alg: 'ES256', use: 'sig' }
const file = {
  clientName: 'Lasttest',
  authority: 'http://localhost:4400/r/demo/helseid',
  clientId: 'an-id',
  grantTypes: ['client_credentials'],
  privateJwk: JSON.stringify(key),
}

const answering =
  (status: number, body: string): typeof fetch =>
  async (address) => {
    expect(String(address)).toBe('http://selv/klienter/an-id/konfigurasjonsfil')
    return new Response(body, { status })
  }

const order = (fetch: typeof globalThis.fetch) => ({ selvbetjening: 'http://selv', clientId: 'an-id', fetch })

describe('the client’s configuration file', () => {
  it('gives the issuer and the key, which is a text in the file', async () => {
    const { kty, crv, x, y, d, kid } = key
    expect(await fetchClientFile(order(answering(200, JSON.stringify(file))))).toEqual({
      authority: file.authority,
      clientId: 'an-id',
      privateJwk: { kty, crv, x, y, d, kid },
    })
  })

  it('is a matter of configuration when the key is of another kind', async () => {
    const rsa = { ...file, privateJwk: JSON.stringify({ ...key, kty: 'RSA' }) }
    await expect(fetchClientFile(order(answering(200, JSON.stringify(rsa))))).rejects.toMatchObject({
      exitCode: exitCodes.configuration,
      message: expect.stringContaining('privateJwk.kty'),
    })
  })

  it('never quotes what it could not read, which may be a key', async () => {
    const broken = { ...file, privateJwk: '{"d":"very-secret"' }
    const problem = await fetchClientFile(order(answering(200, JSON.stringify(broken)))).catch(
      (error: unknown) => error,
    )
    expect(String(problem)).not.toContain('very-secret')
    expect(problem).toMatchObject({ exitCode: exitCodes.configuration })
  })

  it.each([
    ['an error', answering(404, '{}')],
    [
      'no connection',
      async () => {
        throw new TypeError('fetch failed')
      },
    ],
  ])('is out of reach on %s', async (_, fetch) => {
    await expect(fetchClientFile(order(fetch))).rejects.toMatchObject({ exitCode: exitCodes.unreachable })
  })
})
