// HelseID's token endpoint for one client: signs an assertion and a proof for each call, and comes again with the
// nonce that HelseID hands out.
import { clientAssertion, dpopProof, type JwtTools, type ProofSigner, type Signer } from './jwt.ts'

export interface Answer {
  readonly status: number
  readonly text: string
  header(name: string): string | undefined
}

export type Form = Readonly<Record<string, string>>

export interface ClientParts {
  readonly tools: JwtTools
  readonly post: (url: string, form: Form, headers: Form) => Answer | Promise<Answer>
  readonly issuer: string
  readonly tokenEndpoint: string
  readonly clientId: string
  readonly kid: string
  readonly scope: string
  readonly clientKey: Signer
  /** Set for tokens that are bound with DPoP. */
  readonly proofKey?: ProofSigner
}

export interface Tokens {
  readonly accessToken: string
  readonly refreshToken?: string
  readonly seconds: number
}

export interface TokenEndpoint {
  /** Throws with HelseID's own words when there is no token. */
  ask(form: Form, details?: readonly object[]): Promise<Tokens>
  /** What a client says of itself in any form to HelseID. */
  authentication(details?: readonly object[]): Promise<Form>
}

export function createTokenEndpoint(parts: ClientParts): TokenEndpoint {
  const { tools, proofKey, tokenEndpoint } = parts
  let nonce: string | undefined

  async function authentication(details: readonly object[] = []): Promise<Form> {
    return {
      client_id: parts.clientId,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: await clientAssertion(tools, parts.clientKey, parts, details),
    }
  }

  async function send(form: Form, details: readonly object[]): Promise<Answer> {
    const proof =
      proofKey && (await dpopProof(tools, proofKey, { method: 'POST', url: tokenEndpoint, nonce }))
    const answer = await parts.post(
      tokenEndpoint,
      { ...form, ...(await authentication(details)) },
      proof === undefined ? {} : { DPoP: proof },
    )
    nonce = answer.header('dpop-nonce') ?? nonce
    return answer
  }

  return {
    authentication,
    async ask(form, details = []) {
      const first = await send(form, details)
      // The nonce comes with the refusal; a new try takes a new assertion and a new proof (RFC 9449 §8).
      return readTokens(proofKey && wantsNonce(first) ? await send(form, details) : first)
    },
  }
}

function wantsNonce(answer: Answer): boolean {
  return answer.status === 400 && members(answer)['error'] === 'use_dpop_nonce'
}

function readTokens(answer: Answer): Tokens {
  const said = members(answer)
  const { access_token: accessToken, refresh_token: refreshToken, expires_in: seconds, error } = said
  if (answer.status === 200 && typeof accessToken === 'string' && typeof seconds === 'number')
    return { accessToken, seconds, ...(typeof refreshToken === 'string' && { refreshToken }) }
  throw new Error(
    `HelseID gave no token: ${answer.status} ${typeof error === 'string' ? error : answer.text}`.trim(),
  )
}

export function members({ text }: Answer): Readonly<Record<string, unknown>> {
  try {
    const json: unknown = JSON.parse(text)
    return typeof json === 'object' && json !== null ? { ...json } : {}
  } catch {
    return {}
  }
}
