// A HelseID client of one worker: gets its token when it needs one, keeps it, and gets the next in good time.
import { clientAssertion, dpopProof, type JwtTools, type ProofSigner, type Signer } from './jwt.ts'

export interface Answer {
  readonly status: number
  readonly text: string
  header(name: string): string | undefined
}

export interface HelseidClientParts {
  readonly tools: JwtTools
  readonly post: (
    url: string,
    form: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>>,
  ) => Answer | Promise<Answer>
  readonly issuer: string
  readonly tokenEndpoint: string
  readonly clientId: string
  readonly kid: string
  readonly scope: string
  readonly clientKey: Signer
  /** Set for tokens that are bound with DPoP. */
  readonly proofKey?: ProofSigner
}

export interface HelseidClient {
  /** An access token that lives for another minute at least. */
  token(): Promise<string>
  /** Headers of a call to an API with the token. */
  authorize(method: 'POST' | 'GET', url: string): Promise<Readonly<Record<string, string>>>
}

/** HelseID's access tokens live for minutes; one that is about to end is not sent any more. */
const FRESH_SECONDS = 60

export function createHelseidClient(parts: HelseidClientParts): HelseidClient {
  const { tools, proofKey } = parts
  let held: { readonly token: string; readonly until: number } | undefined
  let nonce: string | undefined

  async function ask(): Promise<Answer> {
    const assertion = await clientAssertion(tools, parts.clientKey, parts)
    const proof =
      proofKey && (await dpopProof(tools, proofKey, { method: 'POST', url: parts.tokenEndpoint, nonce }))
    const answer = await parts.post(
      parts.tokenEndpoint,
      {
        grant_type: 'client_credentials',
        client_id: parts.clientId,
        scope: parts.scope,
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: assertion,
      },
      proof === undefined ? {} : { DPoP: proof },
    )
    nonce = answer.header('dpop-nonce') ?? nonce
    return answer
  }

  async function fetchToken(): Promise<string> {
    const first = await ask()
    // The nonce comes with the refusal; a new try takes a new assertion and a new proof (RFC 9449 §8).
    const answer = proofKey && wantsNonce(first) ? await ask() : first
    const { token, seconds } = readToken(answer)
    held = { token, until: tools.now() + seconds }
    return token
  }

  async function token(): Promise<string> {
    if (held && tools.now() < held.until - FRESH_SECONDS) return held.token
    return fetchToken()
  }

  return {
    token,
    async authorize(method, url) {
      const accessToken = await token()
      if (!proofKey) return { Authorization: `Bearer ${accessToken}` }
      return {
        Authorization: `DPoP ${accessToken}`,
        DPoP: await dpopProof(tools, proofKey, { method, url, accessToken }),
      }
    },
  }
}

function wantsNonce(answer: Answer): boolean {
  return answer.status === 400 && members(answer)['error'] === 'use_dpop_nonce'
}

function readToken(answer: Answer): { token: string; seconds: number } {
  const {
    access_token: token,
    expires_in: seconds,
    error,
  } = members(answer) as Record<'access_token' | 'expires_in' | 'error', unknown>
  if (answer.status === 200 && typeof token === 'string' && typeof seconds === 'number')
    return { token, seconds }
  throw new Error(
    `HelseID gave no token: ${answer.status} ${typeof error === 'string' ? error : answer.text}`.trim(),
  )
}

function members({ text }: Answer): Readonly<Record<string, unknown>> {
  try {
    const json: unknown = JSON.parse(text)
    return typeof json === 'object' && json !== null ? { ...json } : {}
  } catch {
    return {}
  }
}
