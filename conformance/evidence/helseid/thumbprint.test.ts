import { describe, expect, it } from 'vitest'
import { thumbprint } from './thumbprint.ts'

describe('the thumbprint of a key', () => {
  it('is that of the example in RFC 7638, whatever other members the key has', () => {
    const n =
      '0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw'
    expect(thumbprint({ kty: 'RSA', n, e: 'AQAB', alg: 'RS256', kid: '2011-04-29' })).toBe(
      'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs',
    )
  })

  it('is absent for what is not a public key', () => {
    expect(thumbprint(undefined)).toBeUndefined()
    expect(thumbprint({ kty: 'oct', k: 'secret' })).toBeUndefined()
    expect(thumbprint({ kty: 'EC', crv: 'P-256', x: 'x' })).toBeUndefined()
    for (const kty of ['constructor', 'toString', '__proto__']) expect(thumbprint({ kty })).toBeUndefined()
  })
})
