// A DPoP proof (RFC 9449 §4.3) as NHN's APIs judge it. The cheap claims are judged before the signature;
// otherwise the faults come in the order of NHN's sample validator.
import { LRUCache } from 'lru-cache'
import { misformOfJwt } from '#simulators/core/keys/jwt-misform.ts'
import { APPROVED_ALGORITHMS, isApproved, verifySignature } from '#simulators/core/keys/signature.ts'
import { type Claims, type CompactJws, decodeHeader, decodeObject, splitCompact } from './compact-jws.ts'
import { type Fault, shown } from './faults.ts'
import { type ProofKey, readProofKey } from './proof-key.ts'
import { createReplayMemory } from './replay-memory.ts'

/** NHN's .NET sample: a proof is good for one second, and clocks may differ by five. */
const PROOF_VALIDITY = 1
const CLOCK_SKEW = 5

/** Innlogging: at least 96 pseudorandom bits as base64url. The upper bound keeps the replay memory small. */
const JTI = /^[\w-]{16,256}$/

export interface ProofDemands {
  readonly method: string
  /** The address of the call, without query. */
  readonly url: string
  /** Thumbprint of the key that the access token is bound to. */
  readonly jkt: string
  /** base64url SHA-256 of the access token. */
  readonly ath: string
  /** Set when a missing `ath` is let through. */
  readonly onMissingAth?: (() => void) | undefined
}

export interface ProofVerifier {
  /** Undefined when the proof is good; it is then used. */
  verify(proof: string, demands: ProofDemands): Promise<Fault | undefined>
  /** A proof that another process has found good: it is used here too. */
  remember(proof: string): void
  clear(): void
}

const MALFORMED = { fault: 'proof-malformed', at: 'headers.dpop', expected: 'a signed JWT' } as const

export function createProofVerifier(clock: { now(): number; seconds(): number }): ProofVerifier {
  const keys = new LRUCache<string, ProofKey>({ max: 1000 })
  const replays = createReplayMemory({ window: (PROOF_VALIDITY + 2 * CLOCK_SKEW) * 1000 })

  return {
    async verify(proof, demands) {
      const jws = splitCompact(proof)
      if (!jws) return { ...MALFORMED, actual: misformOfJwt(proof) }
      const key = keys.get(jws.header) ?? judgeHeader(jws)
      if ('fault' in key) return key
      if (key.jkt !== demands.jkt)
        return { fault: 'jkt-mismatch', at: 'headers.dpop.jwk', expected: demands.jkt, actual: key.jkt }

      const claims = decodeObject(jws.payload)
      if (!claims) return { ...MALFORMED, actual: 'unreadable' }
      const wrong = judgeClaims(claims, demands, clock.seconds())
      if (wrong) return wrong

      if (!(await verifySignature(key.alg, key.key, jws.signed, jws.signature)))
        return { fault: 'proof-signature', at: 'headers.dpop' }
      keys.set(jws.header, key)
      const jti = String(claims['jti'])
      if (!replays.firstUse(key.jkt, jti, clock.now()))
        return { fault: 'proof-replayed', at: 'headers.dpop.jti', expected: 'a new jti', actual: jti }
      return undefined
    },
    remember(proof) {
      const jws = splitCompact(proof)
      const key = jws && judgeHeader(jws)
      const claims = jws && decodeObject(jws.payload)
      if (!key || 'fault' in key || typeof claims?.['jti'] !== 'string') return
      replays.firstUse(key.jkt, claims['jti'], clock.now())
    },
    clear() {
      keys.clear()
      replays.clear()
    },
  }
}

function judgeHeader(jws: CompactJws): ProofKey | Fault {
  const header = decodeHeader(jws.header)
  if (!header) return { ...MALFORMED, actual: 'unreadable' }
  const { typ, alg } = header
  if (typ !== 'dpop+jwt')
    return { fault: 'proof-typ', at: 'headers.dpop.typ', expected: 'dpop+jwt', actual: shown(typ) }
  if (!isApproved(alg))
    return {
      fault: 'proof-alg',
      at: 'headers.dpop.alg',
      expected: APPROVED_ALGORITHMS.join(', '),
      actual: shown(alg),
    }
  return readProofKey(header, alg)
}

function judgeClaims(claims: Claims, demands: ProofDemands, now: number): Fault | undefined {
  const { ath, jti, htm, htu, iat } = claims
  const at = (claim: string) => `headers.dpop.${claim}`
  if (ath === undefined && demands.onMissingAth) demands.onMissingAth()
  else if (ath !== demands.ath)
    return { fault: 'proof-ath', at: at('ath'), expected: demands.ath, actual: shown(ath) }
  if (typeof jti !== 'string' || !JTI.test(jti))
    return {
      fault: 'proof-jti',
      at: at('jti'),
      expected: '16 to 256 characters of base64url',
      actual: shown(jti),
    }
  if (htm !== demands.method)
    return { fault: 'proof-htm', at: at('htm'), expected: demands.method, actual: shown(htm) }
  if (htu !== demands.url && !isSameAddress(htu, demands.url))
    return { fault: 'proof-htu', at: at('htu'), expected: demands.url, actual: shown(htu) }
  if (typeof iat !== 'number')
    return { fault: 'proof-iat-missing', at: at('iat'), expected: 'seconds since 1970', actual: shown(iat) }
  if (iat + PROOF_VALIDITY + CLOCK_SKEW < now || iat > now + CLOCK_SKEW)
    return {
      fault: 'proof-iat-window',
      at: at('iat'),
      expected: `from ${now - PROOF_VALIDITY - CLOCK_SKEW} to ${now + CLOCK_SKEW}`,
      actual: shown(iat),
    }
  return undefined
}

/** The same address in another spelling (RFC 3986 §6.2.2). A query or fragment does not belong in `htu`. */
function isSameAddress(htu: unknown, expected: string): boolean {
  return typeof htu === 'string' && URL.parse(htu)?.href === new URL(expected).href
}
