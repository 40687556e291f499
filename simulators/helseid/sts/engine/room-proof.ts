// Stands in for oidc-provider's `helpers/validate_dpop.js`: proofs are judged in front of the engine, which is only
// told the key.
import type { KoaContextWithOIDC } from 'oidc-provider'
import { engineRoom } from './room-time.ts'

export interface EngineProof {
  readonly thumbprint: string
  readonly jti: string
  readonly iat: number
}

export default async function validateDpop(
  _provider: unknown,
  ctx: KoaContextWithOIDC,
): Promise<EngineProof | undefined> {
  const proof = engineRoom.getStore()?.proof
  if (!proof) return undefined
  if (proof.nextNonce !== undefined) ctx.set('dpop-nonce', proof.nextNonce)
  return { thumbprint: proof.jkt, jti: proof.jti, iat: proof.iat }
}

/** A repeated proof is found before the engine sees it. */
export async function checkDpopReplay(): Promise<void> {}

/** For attested clients, which are off. */
export function getDpopJwt(): undefined {
  return undefined
}
