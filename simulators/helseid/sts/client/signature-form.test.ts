import { constants, generateKeyPairSync, sign } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { misformOf } from './signature-form.ts'

const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
const signed = 'eyJhbGciOiJFUzI1NiJ9.e30'

const made = (pair: typeof ec, options: object) =>
  `${signed}.${sign('sha256', Buffer.from(signed), { key: pair.privateKey, ...options }).toString('base64url')}`
const told = (jwt: string, alg: string, pair: typeof ec) =>
  misformOf(jwt, alg, { key: pair.publicKey, jkt: 'x' })

const pss = (saltLength: number) => ({ padding: constants.RSA_PKCS1_PSS_PADDING, saltLength })

describe('the form of a signature that does not fit', () => {
  it('is told when it is DER', () => {
    expect(told(made(ec, {}), 'ES256', ec)).toContain('DER')
  })

  it('is told when the salt is not as long as the hash', () => {
    expect(told(made(rsa, pss(constants.RSA_PSS_SALTLEN_MAX_SIGN)), 'PS256', rsa)).toContain('salt')
  })

  it('is told when PSS and PKCS #1 are taken for each other', () => {
    expect(told(made(rsa, {}), 'PS256', rsa)).toContain('made with PKCS #1 v1.5')
    expect(told(made(rsa, pss(32)), 'RS256', rsa)).toContain('made with PSS')
  })

  it('says nothing of a signature that another key made, or none', () => {
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    expect(told(made(other, {}), 'ES256', ec)).toBeUndefined()
    expect(told(`${signed}.AAAA`, 'ES256', ec)).toBeUndefined()
    expect(told(`${signed}.`, 'PS256', rsa)).toBeUndefined()
  })
})
