// A JWT taken apart, whoever signed it.
import { DEEPEST, isDeeperThan } from '../../../core/call/nesting.ts'
import { isCut } from '../../../core/keys/base64url.ts'

export interface JwtParts {
  readonly header: Readonly<Record<string, unknown>>
  readonly claims: Readonly<Record<string, unknown>>
}

/** Undefined when it is no signed JWT. */
export function readJwt(jwt: string): JwtParts | undefined {
  const [first = '', second = '', signature, ...rest] = jwt.split('.')
  if (signature === undefined || rest.length > 0 || !/^[\w-]*$/.test(signature)) return undefined
  if ([first, second, signature].some(({ length }) => isCut(length))) return undefined
  const [header, claims] = [objectIn(first), objectIn(second)]
  return header && claims && { header, claims }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

function objectIn(part: string): Readonly<Record<string, unknown>> | undefined {
  if (!/^[\w-]+$/.test(part)) return undefined
  try {
    const value: unknown = JSON.parse(utf8.decode(Buffer.from(part, 'base64url')))
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
    return isDeeperThan(DEEPEST, value) ? undefined : { ...value }
  } catch {
    return undefined
  }
}
