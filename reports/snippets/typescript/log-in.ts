import { createHash, randomBytes } from 'node:crypto'

const random = () => randomBytes(32).toString('base64url')

interface LogIn {
  readonly parEndpoint: string // from HelseID's metadata, as the other addresses
  readonly authorizeEndpoint: string
  readonly clientId: string
  readonly redirectUri: string // exactly as registered
  readonly scope: string
  readonly assertion: string
}

/** Keep what comes back in the browser's session: it is needed when the user returns. */
export async function beginLogIn(logIn: LogIn) {
  const kept = { state: random(), nonce: random(), verifier: random() }
  const form = new URLSearchParams({
    client_id: logIn.clientId,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: logIn.assertion,
    response_type: 'code',
    redirect_uri: logIn.redirectUri,
    scope: logIn.scope,
    resource: 'nhn:kjernejournal',
    acr_values: 'Level4',
    state: kept.state,
    nonce: kept.nonce,
    code_challenge: createHash('sha256').update(kept.verifier).digest('base64url'),
    code_challenge_method: 'S256',
  })
  const answer = await fetch(logIn.parEndpoint, { method: 'POST', body: form })
  const { request_uri, error }: Record<string, string> = JSON.parse(await answer.text())
  if (request_uri === undefined) throw new Error(`HelseID refused: ${error}`)
  const query = new URLSearchParams({ client_id: logIn.clientId, request_uri })
  return { ...kept, address: `${logIn.authorizeEndpoint}?${query}` }
}
