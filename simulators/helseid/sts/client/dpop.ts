// DPoP at HelseID (RFC 9449; HelseID, «Formatering av DPoP-bevis»): each fault has its own reason, a nonce is always
// demanded at the token endpoint, and a proof's `jti` counts as used even when the answer is a demand for a nonce.
import { hash } from 'node:crypto'
import type { JWK } from 'jose'
import { z } from 'zod'
import { faultOfCoordinates } from '../../../core/keys/coordinates.ts'
import { misformOfJwt } from '../../../core/keys/jwt-misform.ts'
import { CURVE_NAMES, keyFits } from '../../../core/keys/signature.ts'
import type { Collection } from '../../../core/room/store.ts'
import type { SimRequest } from '../../../core/simulator.ts'
import type { NonceSource } from '../engine/engine.ts'
import { Refusal, shown } from '../refusal.ts'
import { PROOF_WINDOW, signingAlgorithms } from '../settings.ts'
import type { Findings } from './findings.ts'
import { readJwt } from './jwt-parts.ts'
import { isSignedWith, type Keyring, type SeenKey } from './keyring.ts'
import { invalid, judgeProof, type Members } from './proof-rules.ts'
import { misformOf } from './signature-form.ts'

export interface ProofDesk {
  readonly nonces: NonceSource
  readonly keyring: Keyring
  readonly seconds: () => number
  readonly seen: Collection<true>
}

export interface ProofWanted {
  /** The endpoint's exact address. */
  readonly url: string
  /** Whether there must be one of ours, or one that is sent must be. At userinfo nobody asks. */
  readonly nonce: 'demanded' | 'if-sent' | 'ignored'
  /** Hash of the access token the proof goes with, at userinfo. */
  readonly ath?: string
  readonly findings: Findings
}

export interface Proof {
  readonly jkt: string
  readonly jti: string
  readonly iat: number
  /** Set when the one that was used will soon be too old. */
  readonly nextNonce?: string
}

/** The proof that came with a request; undefined when there was none. */
export async function readProof(
  desk: ProofDesk,
  request: SimRequest,
  wanted: ProofWanted,
): Promise<Proof | undefined> {
  const sent = headerValues(request, 'dpop')
  if (sent.length === 0) return undefined
  if (sent.length > 1)
    throw invalid(
      'The request has several DPoP headers, and must have one',
      'header.dpop',
      'one',
      `${sent.length}`,
    )
  const proof = sent[0] ?? ''
  const { header, payload } = decode(proof)
  const { findings } = wanted
  findings.saw('dpop', { header, claims: payload })
  const { fine, faults } = judgeProof(payload, { ...wanted, method: request.method, now: desk.seconds() })
  findings.good(...fine.map((member) => `dpop.${member}`))
  findings.wrong(...faults.map(({ member }) => `dpop.${member}`))
  const { jkt } = await checkKey(desk.keyring, proof, header)
  findings.good('the signature of the proof, made with its jwk')
  const [fault] = faults
  if (fault) throw invalid(fault.reason, `header.dpop.${fault.member}`, fault.expected, shown(fault.actual))
  // A jti may be as long as a header.
  const once = hash('sha256', `${jkt} ${payload['jti']}`, 'base64url')
  if (desk.seen.get(once))
    throw invalid(
      'A DPoP proof with this jti has been used before; each proof needs its own, also after a new nonce',
      'header.dpop.jti',
      'a new jti',
      shown(payload['jti']),
    )
  desk.seen.put(once, true, 2 * PROOF_WINDOW + 1)
  const { nonce } = payload
  if (wanted.nonce === 'demanded' || (wanted.nonce === 'if-sent' && nonce !== undefined))
    checkNonce(desk.nonces, nonce)
  const next = wanted.nonce === 'ignored' ? nonce : desk.nonces.nextChallenge()
  return {
    jkt,
    jti: String(payload['jti']),
    iat: Number(payload['iat']),
    ...(typeof next === 'string' && next !== nonce && { nextNonce: next }),
  }
}

export function missingProof(): Refusal {
  return invalid('The client must send a DPoP proof', 'header.dpop', 'a DPoP proof', '(missing)')
}

/** Node joins repeated headers; only the raw list tells them apart. */
function headerValues(request: SimRequest, name: string): readonly string[] {
  return request.rawHeaders.filter(
    (_, index) => index % 2 === 1 && request.rawHeaders[index - 1]?.toLowerCase() === name,
  )
}

function decode(proof: string): { header: Members; payload: Members } {
  const parts = readJwt(proof)
  if (parts) return { header: parts.header, payload: parts.claims }
  throw invalid('The DPoP proof is not a JWT', 'header.dpop', 'a signed JWT', misformOfJwt(proof))
}

const publicKey = z.union([
  z.object({ kty: z.literal('EC'), crv: z.string(), x: z.string(), y: z.string() }),
  z.object({ kty: z.literal('RSA'), n: z.string(), e: z.string() }),
])
const privateParts = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k']

async function checkKey(keyring: Keyring, proof: string, header: Members): Promise<SeenKey> {
  if (header['typ'] !== 'dpop+jwt')
    throw invalid(
      'typ of the DPoP proof must be dpop+jwt',
      'header.dpop.typ',
      'dpop+jwt',
      shown(header['typ']),
    )
  // Whoever does not know an extension that is named here must refuse the JWT (RFC 7515 section 4.1.11).
  if (header['crit'] !== undefined)
    throw invalid(
      'The DPoP proof demands an extension that HelseID does not know',
      'header.dpop.crit',
      'absent',
      shown(header['crit']),
    )
  const alg = header['alg']
  if (!signingAlgorithms.some((known) => known === alg))
    throw invalid(
      'The algorithm of the DPoP proof is not allowed',
      'header.dpop.alg',
      signingAlgorithms.join(', '),
      shown(alg),
    )
  const stated: unknown = header['jwk']
  if (typeof stated === 'object' && stated !== null && privateParts.some((part) => part in stated))
    throw invalid(
      'jwk of the DPoP proof holds a private key',
      'header.dpop.jwk',
      'a public key',
      'private members',
    )
  const parsed = publicKey.safeParse(stated)
  if (!parsed.success)
    throw invalid('jwk is missing or no RSA or EC key', 'header.dpop.jwk', 'a public key', shown(stated))
  const jwk = parsed.data
  const seen = keyring.of(jwk)
  if (!seen || !keyFits(seen.key, String(alg))) throw unusable(jwk, String(alg))
  if (!(await isSignedWith(proof, String(alg), seen))) {
    const misform = misformOf(proof, String(alg), seen)
    throw invalid(
      misform === undefined
        ? "The proof's signature does not fit its jwk"
        : `The proof's signature does not fit its jwk: ${misform}`,
      'header.dpop.signature',
      'signed with the key in jwk',
      'not',
    )
  }
  return seen
}

/** A Norwegian sample had the algorithm's name for the curve's. */
function unusable(jwk: JWK & Members, alg: string): Refusal {
  const fault = faultOfCoordinates(jwk)
  if (fault) {
    const reason = `${fault.member} in jwk is not written as a coordinate of ${jwk.crv} (RFC 7518 section 6.2.1.2)`
    return invalid(reason, `header.dpop.jwk.${fault.member}`, fault.expected, fault.actual)
  }
  return invalid(whyUnusable(jwk), 'header.dpop.jwk', `a key for ${alg}`, shown(jwk))
}

function whyUnusable({ crv }: JWK): string {
  if (crv !== undefined && /^ES\d{3}$/.test(crv))
    return `jwk has the algorithm ${crv} as crv, where the name of a curve belongs (ES256 has P-256)`
  if (crv !== undefined && !CURVE_NAMES.includes(crv))
    return `jwk has crv ${shown(crv)}, which is no name of a curve in a JWK; P-256, P-384 and P-521 are`
  return 'jwk cannot be used with the algorithm'
}

function checkNonce(nonces: NonceSource, nonce: unknown): void {
  if (nonce !== undefined && typeof nonce !== 'string')
    throw invalid('nonce is no text', 'header.dpop.nonce', 'the value of DPoP-Nonce', shown(nonce))
  if (nonce !== undefined && nonces.checkChallenge(nonce)) return
  const reason =
    nonce === undefined
      ? 'The DPoP proof has no nonce; send the call again with a new proof that holds the value of DPoP-Nonce'
      : 'The nonce is not, or no longer, one of ours; take the one in DPoP-Nonce'
  throw nonceDemand(nonces, reason, nonce)
}

export function nonceDemand(nonces: NonceSource, reason: string, nonce: unknown): Refusal {
  return new Refusal(
    {
      error: 'use_dpop_nonce',
      description: 'Authorization server requires nonce in DPoP proof',
      headers: { 'dpop-nonce': nonces.nextChallenge() },
    },
    {
      reason,
      at: 'header.dpop.nonce',
      expected: 'the value of DPoP-Nonce in this answer',
      actual: shown(nonce),
    },
  )
}
