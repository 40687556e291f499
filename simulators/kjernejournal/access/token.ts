// Access tokens from HelseID, judged by the rules for APIs (helseid: token validation). A good one is kept
// by its whole text, so that the next call with it costs a look-up and a glance at the clock.
import { whyFailed } from '#simulators/core/explanations/why-failed.ts'
import { misformOfJwt } from '#simulators/core/keys/jwt-misform.ts'
import { verifySignature } from '#simulators/core/keys/signature.ts'
import type { SimulatorDeps } from '#simulators/core/simulator.ts'
import { type Claims, decodeHeader, decodeObject, splitCompact } from './compact-jws.ts'
import { type Fault, shown } from './faults.ts'
import { createHelseidKeys } from './helseid-keys.ts'
import { createTokenMemory } from './token-memory.ts'
import { describeToken, type VerifiedToken } from './verified-token.ts'

const AUDIENCE = 'nhn:kjernejournal'
/** "A few seconds". */
const LEEWAY = 5

export interface TokenVerifier {
  verify(token: string): VerifiedToken | Fault | Promise<VerifiedToken | Fault>
  clear(): void
}

export function createTokenVerifier(
  deps: Pick<SimulatorDeps, 'addresses' | 'clock' | 'fetch'>,
  audience = AUDIENCE,
): TokenVerifier {
  const verified = createTokenMemory()
  const keys = createHelseidKeys(deps, () => verified.clear())

  async function verifyNew(token: string): Promise<VerifiedToken | Fault> {
    const jws = splitCompact(token)
    const header = jws && decodeHeader(jws.header)
    const claims = jws && decodeObject(jws.payload)
    if (!header || !claims)
      return {
        fault: 'token-malformed',
        at: 'headers.authorization',
        expected: 'a signed JWT',
        actual: misformOfJwt(token),
      }
    const wrong =
      judgeHeader(header) ??
      judgeClaims(claims, deps.addresses.helseid, audience) ??
      judgeTime(claims, deps.clock.seconds())
    if (wrong) return wrong

    const kid = header['kid']
    const missing: Fault = { fault: 'token-key', at: 'headers.authorization.kid', actual: shown(kid) }
    if (typeof kid !== 'string') return missing
    let key: Awaited<ReturnType<typeof keys.find>>
    try {
      key = await keys.find(kid)
    } catch (cause) {
      return { fault: 'keys-unavailable', actual: shown(whyFailed(cause)) }
    }
    if (!key) return missing
    if (!(await verifySignature('RS256', key, jws.signed, jws.signature)))
      return { fault: 'token-signature', at: 'headers.authorization' }
    const good = describeToken(token, claims)
    verified.set(token, good)
    return good
  }

  return {
    verify(token) {
      const known = verified.get(token)
      if (!known) return verifyNew(token)
      return judgeTime({ exp: known.expires, nbf: known.notBefore }, deps.clock.seconds()) ?? known
    },
    clear() {
      verified.clear()
      keys.clear()
    },
  }
}

const at = (member: string) => `headers.authorization.${member}`

function judgeHeader({ typ, alg }: Claims): Fault | undefined {
  if (typeof typ !== 'string' || !/^(at\+jwt|jwt)$/i.test(typ))
    return { fault: 'token-typ', at: at('typ'), expected: 'at+jwt or JWT', actual: shown(typ) }
  if (alg !== 'RS256') return { fault: 'token-alg', at: at('alg'), expected: 'RS256', actual: shown(alg) }
  return undefined
}

function judgeClaims({ iss, aud, exp, nbf }: Claims, issuer: string, audience: string): Fault | undefined {
  if (iss !== issuer) return { fault: 'token-iss', at: at('iss'), expected: issuer, actual: shown(iss) }
  const only = Array.isArray(aud) && aud.length === 1 ? aud[0] : aud
  if (only !== audience) return { fault: 'token-aud', at: at('aud'), expected: audience, actual: shown(aud) }
  if (typeof exp !== 'number')
    return { fault: 'token-exp', at: at('exp'), expected: 'seconds since 1970', actual: shown(exp) }
  if (nbf !== undefined && typeof nbf !== 'number')
    return { fault: 'token-claims', at: at('nbf'), expected: 'seconds since 1970', actual: shown(nbf) }
  return undefined
}

function judgeTime({ exp, nbf = 0 }: Claims, now: number): Fault | undefined {
  if (Number(exp) + LEEWAY <= now)
    return { fault: 'token-exp', at: at('exp'), expected: `after ${now - LEEWAY}`, actual: shown(exp) }
  if (Number(nbf) > now + LEEWAY)
    return { fault: 'token-nbf', at: at('nbf'), expected: `at most ${now + LEEWAY}`, actual: shown(nbf) }
  return undefined
}
