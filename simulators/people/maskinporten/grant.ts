// The JWT grant of Maskinporten (RFC 7523 as docs.digdir.no has it): each rule with the error it gives.
import { decodeProtectedHeader, importJWK, type JWTPayload, jwtVerify } from 'jose'
import { z } from 'zod'
import { publicJwk } from '#simulators/core/keys/keys.ts'
import type { Clock } from '#simulators/core/room/clock.ts'
import type { Collection } from '#simulators/core/room/store.ts'
import { type MaskinportenClient, SCOPES } from './clients.ts'

/** Seconds from `iat` to `exp`, at most. */
const LONGEST_S = 120
/** Seconds that clocks may differ. */
const SKEW_S = 10

export type GrantError =
  | 'invalid_request'
  | 'invalid_client'
  | 'invalid_grant'
  | 'invalid_scope'
  | 'unsupported_grant_type'

export interface GrantRefusal {
  readonly error: GrantError
  readonly description: string
}

export interface Granted {
  readonly client: MaskinportenClient
  readonly scope: string
  readonly resource?: string | readonly string[]
  readonly pid?: string
}

const claims = z.strictObject({
  aud: z.union([z.string(), z.array(z.string())]),
  iss: z.string(),
  iat: z.int(),
  exp: z.int(),
  jti: z.string().min(1).max(200),
  scope: z.string().min(1).max(2000),
  sub: z.string().optional(),
  nbf: z.int().optional(),
  resource: z.union([z.string(), z.array(z.string()).max(10)]).optional(),
  pid: z.string().max(20).optional(),
})

interface Parts {
  readonly issuer: string
  readonly clients: readonly MaskinportenClient[]
  readonly clock: Pick<Clock, 'now' | 'seconds'>
  readonly used: Collection<true>
}

export async function readGrant(
  assertion: string,
  { issuer, clients, clock, used }: Parts,
): Promise<Granted | GrantRefusal> {
  const header = headerOf(assertion)
  if (!header) return refused('invalid_grant', 'The assertion is not a signed JWT')
  if (!['RS256', 'RS384', 'RS512'].includes(header.alg ?? ''))
    return refused('invalid_grant', 'alg must be RS256, RS384 or RS512')
  if (header['kid'] === undefined && header['x5c'] === undefined)
    return refused('invalid_grant', 'The header must have kid or x5c')
  const client = clients.find(({ id }) => id === issuerOf(assertion))
  if (!client) return refused('invalid_client', 'iss is no client')
  const key = publicJwk(client.key())
  if (header['kid'] !== client.key().kid)
    return refused('invalid_client', 'The client has no key with this kid; x5c is not simulated')

  let payload: JWTPayload
  try {
    payload = (
      await jwtVerify(assertion, await importJWK(key, header.alg ?? 'RS256'), {
        currentDate: new Date(clock.now()),
        clockTolerance: SKEW_S,
      })
    ).payload
  } catch (problem) {
    return refused('invalid_grant', problem instanceof Error ? problem.message : 'The assertion is not valid')
  }
  const read = claims.safeParse(payload)
  if (!read.success) {
    const said = read.error.issues.map(({ path, message }) => `${path.join('.') || 'claims'}: ${message}`)
    return refused('invalid_grant', said.join('; '))
  }
  return judge(read.data, client)

  function judge(given: z.infer<typeof claims>, from: MaskinportenClient): Granted | GrantRefusal {
    if (![given.aud].flat().includes(issuer)) return refused('invalid_grant', `aud must be ${issuer}`)
    if (given.exp - given.iat > LONGEST_S)
      return refused('invalid_grant', `exp may be at most ${LONGEST_S} seconds after iat`)
    if (given.iat > clock.seconds() + SKEW_S) return refused('invalid_grant', 'iat lies ahead')
    const scopes = given.scope.split(' ').filter(Boolean)
    const unknown = scopes.find((scope) => !SCOPES.some((known) => known === scope))
    if (scopes.length === 0 || unknown !== undefined)
      return refused('invalid_scope', `The client has not the scope ${unknown ?? '(none)'}`)
    const once = `${from.id} ${given.jti}`
    if (used.get(once)) return refused('invalid_grant', 'jti has been used')
    used.put(once, true, LONGEST_S + SKEW_S)
    return {
      client: from,
      scope: scopes.join(' '),
      ...(given.resource !== undefined && { resource: given.resource }),
      ...(given.pid !== undefined && { pid: given.pid }),
    }
  }
}

const refused = (error: GrantError, description: string): GrantRefusal => ({ error, description })

function headerOf(assertion: string) {
  try {
    return decodeProtectedHeader(assertion)
  } catch {
    return undefined
  }
}

/** Not to be trusted before the signature is checked: it says whose key to check with. */
function issuerOf(assertion: string): unknown {
  try {
    const payload: unknown = JSON.parse(
      Buffer.from(assertion.split('.')[1] ?? '', 'base64url').toString('utf8'),
    )
    return z.object({ iss: z.string() }).parse(payload).iss
  } catch {
    return undefined
  }
}
