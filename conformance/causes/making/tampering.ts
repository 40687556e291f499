// Ways to stand between the EPJ and the world: what it is given to read, and what leaves it.
import { generateKeyPairSync } from 'node:crypto'
import { importJWK, type JWK, SignJWT } from 'jose'
import type { SimulatorDeps } from '#simulators/core/simulator.ts'

type Fetch = typeof globalThis.fetch

/** A call on its way out. */
export interface Outgoing {
  url: string
  readonly method: string
  readonly headers: Headers
  body: string | undefined
}

export type Members = Record<string, unknown>

/** The EPJ with a network of another kind. */
export function onTheWire(
  change: (call: Outgoing) => void | Promise<void>,
): (deps: SimulatorDeps) => SimulatorDeps {
  return (deps) => ({ ...deps, fetch: sending(deps.fetch, change) })
}

function sending(fetch: Fetch, change: (call: Outgoing) => void | Promise<void>): Fetch {
  return async (input, init = {}) => {
    const call: Outgoing = {
      url: String(input),
      method: init.method ?? 'GET',
      headers: new Headers(init.headers),
      body: typeof init.body === 'string' ? init.body : init.body == null ? undefined : String(init.body),
    }
    await change(call)
    const { url, headers, body } = call
    return fetch(url, { ...init, headers, ...(body !== undefined && { body }) })
  }
}

const FILE = /\/klienter\/[\w-]+\/konfigurasjonsfil$/

/** The EPJ with a configuration file in which somebody has changed something. */
export function withFile(edit: (file: Members) => Members): (deps: SimulatorDeps) => SimulatorDeps {
  return (deps) => ({
    ...deps,
    async fetch(input, init) {
      const answer = await deps.fetch(input, init)
      if (!FILE.test(String(input)) || !answer.ok) return answer
      return Response.json(edit((await answer.json()) as Members))
    },
  })
}

/** The EPJ with the configuration file of another client. */
export function withFileOf(clientId: string): (deps: SimulatorDeps) => SimulatorDeps {
  return onTheWire((call) => {
    if (FILE.test(call.url)) call.url = call.url.replace(/[\w-]+(?=\/konfigurasjonsfil$)/, clientId)
  })
}

/** The EPJ whose code makes client assertions with other members. */
export function asserting(
  change: (claims: Members, header: Members) => unknown,
): (deps: SimulatorDeps) => SimulatorDeps {
  let key: JWK | undefined
  return (deps) => {
    const reading = withFile((file) => {
      key = JSON.parse(String(file['privateJwk']))
      return file
    })(deps)
    return onTheWire(async (call) => {
      const form = new URLSearchParams(call.body)
      const assertion = form.get('client_assertion')
      if (assertion === null || !key) return
      const [head = '', body = ''] = assertion.split('.')
      const header = decoded(head)
      const claims = decoded(body)
      change(claims, header)
      form.set(
        'client_assertion',
        await new SignJWT(claims)
          .setProtectedHeader({ alg: 'ES256', ...header })
          .sign(await importJWK(key, 'ES256')),
      )
      call.body = String(form)
    })(reading)
  }
}

/**
 * The EPJ whose code makes proofs of another form; all of them are of one key, as before.
 * @param keyPair of the proof that is made next.
 */
export function proving(
  change: (claims: Members, header: Members) => unknown,
  keyPair = always(newKeyPair()),
): (deps: SimulatorDeps) => SimulatorDeps {
  return onTheWire(async (call) => {
    const proof = call.headers.get('dpop')
    if (proof === null) return
    const { privateKey, publicKey } = keyPair()
    const claims = decoded(proof.split('.')[1] ?? '')
    const header = { typ: 'dpop+jwt', alg: 'ES256', jwk: publicKey.export({ format: 'jwk' }) as JWK }
    change(claims, header)
    call.headers.set('dpop', await new SignJWT(claims).setProtectedHeader(header).sign(privateKey))
  })
}

export const newKeyPair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' })

const always =
  <Value>(value: Value) =>
  (): Value =>
    value

/** The EPJ that reads other answers than were given. */
export function reading(
  change: (answer: Members, asked: { readonly url: string; readonly body: string }) => Members,
): (deps: SimulatorDeps) => SimulatorDeps {
  return (deps) => ({
    ...deps,
    async fetch(input, init) {
      const answer = await deps.fetch(input, init)
      if (!answer.ok || !answer.headers.get('content-type')?.includes('json')) return answer
      const asked = { url: String(input), body: String(init?.body ?? '') }
      return Response.json(change((await answer.json()) as Members, asked), { status: answer.status })
    },
  })
}

export function decoded(part: string): Members {
  return JSON.parse(Buffer.from(part, 'base64url').toString())
}
