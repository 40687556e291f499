// The two coordinates of a public EC key in a JWK: each has the full size of the curve's, in base64url without padding
// (RFC 7518 section 6.2.1.2). OpenSSL reads others too; the libraries of .NET and Java refuse them, or find another point.

const BYTES: ReadonlyMap<unknown, number> = new Map([
  ['P-256', 32],
  ['P-384', 48],
  ['P-521', 66],
])

export interface CoordinateFault {
  readonly member: 'x' | 'y'
  readonly expected: string
  readonly actual: string
}

/** Undefined for a key that is as it should be, and for one of another kind. */
export function faultOfCoordinates(jwk: Readonly<Record<string, unknown>>): CoordinateFault | undefined {
  const bytes = jwk['kty'] === 'EC' ? BYTES.get(jwk['crv']) : undefined
  if (bytes === undefined) return undefined
  const member = isCoordinate(jwk['x'], bytes) ? 'y' : 'x'
  const value = jwk[member]
  if (typeof value !== 'string' || isCoordinate(value, bytes)) return undefined
  return { member, expected: `${bytes} bytes in base64url without padding`, actual: formOf(value) }
}

const isCoordinate = (value: unknown, bytes: number) =>
  typeof value === 'string' && value.length === Math.ceil((bytes * 4) / 3) && /^[\w-]+$/.test(value)

function formOf(value: string): string {
  if (value.includes('=')) return 'base64 with = at the end'
  if (/[+/]/.test(value)) return 'base64 with + or / in it'
  return `${Buffer.from(value, 'base64url').length} bytes`
}
