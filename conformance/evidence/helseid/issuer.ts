// HelseID's address as it presents itself: what assertions must name, and where proofs must point.

import { members, text } from '../jwt.ts'
import { answerBody, type Seen, status } from '../seen.ts'
import type { TokenCall } from './token-calls.ts'

/** From the metadata, or else from a token; absent when neither was seen. */
export function readIssuer(metadata: readonly Seen[], tokens: readonly TokenCall[]): string | undefined {
  for (const seen of metadata) {
    const issuer = text(members(answerBody(seen))['issuer'])
    if (status(seen) === 200 && !seen.exchange.fault && issuer !== undefined) return issuer
  }
  for (const { accessToken, exchange } of tokens) {
    const issuer = text(accessToken?.claims['iss'])
    if (issuer !== undefined && !exchange.fault) return issuer
  }
  return undefined
}
