// One room's token service: the engine with everything around it, made at the first request.
import type { IncomingMessage } from 'node:http'
import type { Response } from 'express'
import type { KoaContextWithOIDC, Provider } from 'oidc-provider'
import { deriveEcKey } from '../../core/keys/keys.ts'
import type { Pages } from '../../core/pages/pages.ts'
import type { Random } from '../../core/room/random.ts'
import type { SimRequest, SimulatorDeps } from '../../core/simulator.ts'
import type { Population, ReadyClient } from '../../population/population.ts'
import type { AssertionDesk } from './client/client-assertion.ts'
import type { Clients } from './client/clients.ts'
import type { ProofDesk } from './client/dpop.ts'
import { createKeyring } from './client/keyring.ts'
import type { Details } from './details/details.ts'
import type { LoginDetails } from './details/login-details.ts'
import { clearEngine, createAdapter } from './engine/adapter.ts'
import { dressAnswers } from './engine/answers.ts'
import { engineConfiguration } from './engine/configuration.ts'
import { createNonces, Provider as Engine, engineRoom } from './engine/engine.ts'
import { type EngineCall, engineRequest } from './engine/engine-call.ts'
import { engineClient, inRoom } from './engine/engine-client.ts'
import { renderEngineError } from './engine/error-page.ts'
import { answerWithForms } from './engine/form-post.ts'
import { createHooks } from './engine/hooks.ts'
import { loginPolicy } from './engine/policy.ts'
import { createShapes } from './engine/shapes.ts'
import { createPeople, type People } from './people.ts'
import type { Form } from './request/form.ts'
import { lifetimes } from './settings.ts'
import { createSigning, type Signing } from './tokens/signing.ts'

export interface Sts {
  readonly deps: SimulatorDeps
  readonly population: Population
  readonly issuer: string
  readonly clients: Clients
  readonly people: People
  readonly pages: Pages
  readonly signing: Signing
  readonly assertions: AssertionDesk
  readonly proofs: ProofDesk
  /** What the engine knows a client by, in place of its assertion, which is checked in front of it. */
  readonly secretOf: (client: ReadyClient) => string
  readonly provider: Provider
  /** An identifier from the room's seed, in HelseID's form. */
  readonly newId: () => string
  /** Ties forms on our pages to the session they were shown in. */
  readonly formKey: Buffer
  /** What came with the pushed request behind the code or refresh token in a form. */
  detailsOfLogin(form: Form): Promise<Details | undefined>
  /** Keeps a pushed request with these parameters for the engine; gives its identifier. */
  keepRequest(parameters: object): Promise<string>
  /** Lets the engine answer a request. */
  handOver(
    call: EngineCall,
    response: Response,
    as: { url: string; body?: string; accept: string },
  ): Promise<void>
  /** Runs something that uses the engine's models or cookies for a request. */
  withEngine<T>(request: SimRequest, url: string, use: (incoming: IncomingMessage) => Promise<T>): Promise<T>
}

export interface StsParts {
  readonly deps: SimulatorDeps
  readonly population: Population
  readonly clients: Clients
  readonly pages: Pages
  readonly ids: () => Random
}

export function createSts({ deps, population, clients, pages, ids }: StsParts): Sts {
  const { clock, random, store } = deps
  const issuer = deps.addresses.helseid
  const secret = random.fork('engine-secret').own().bytes(32)
  const nonceSecret = random.fork('nonces').own().bytes(32)
  const people = createPeople(population, random.fork('subjects').bytes(32))
  const rotations = store.collection<readonly number[]>(names.rotations)
  const signing = createSigning({ issuer, random, seconds: clock.seconds, rotations })
  const calls = new WeakMap<object, EngineCall>()
  const callOf = (ctx: KoaContextWithOIDC) => calls.get(ctx.req)
  const nonces = createNonces(nonceSecret)
  const keyring = createKeyring()
  const secretOf = (client: ReadyClient) => `${secret.toString('base64url')}.${client.clientId}`
  const stateHashes = store.collection<string>(names.stateHashes)
  const loginDetails: LoginDetails = store.collection(names.loginDetails)
  const kept = { stateHashes, loginDetails }
  const parts = { issuer, clock, ids, population, clients, people, signing, callOf, ...kept }
  const shapes = createShapes(parts)

  const provider = new Engine(
    issuer,
    engineConfiguration({
      issuer,
      adapter: createAdapter({ store, clock, client: (id) => engineClient(clients, secretOf, id) }),
      cookieKeys: [random.fork('cookies').own().base64url(32)],
      nonceSecret,
      ownKey: deriveEcKey(random.fork('engine-key'), 'ES256'),
      hooks: {
        ...createHooks(parts),
        policy: loginPolicy(),
        renderError: (ctx, out) => renderEngineError(pages, callOf(ctx), ctx, out),
      },
    }),
  )
  // The public address may be behind TLS; `engineRequest` tells the engine by this header.
  provider.proxy = true
  // They are replaced before they leave: their signatures would be work for nothing.
  provider.IdToken.prototype.issue = async () => 'HelseID’s own takes its place'
  answerWithForms(provider, pages, callOf)
  dressAnswers(provider, shapes, callOf)
  const answer = provider.callback()
  const room = {
    clock,
    get random() {
      return ids()
    },
  }

  return {
    deps,
    population,
    issuer,
    clients,
    people,
    pages,
    signing,
    provider,
    formKey: random.fork('forms').own().bytes(32),
    secretOf,
    newId: () => ids().hex(16).toUpperCase(),
    assertions: {
      clients,
      keyring,
      issuer,
      profile: deps.profile,
      seconds: clock.seconds,
      seen: store.collection(names.assertions, 50_000),
    },
    proofs: {
      nonces: inRoom(nonces, room),
      keyring,
      seconds: clock.seconds,
      seen: store.collection(names.proofs, 50_000),
    },
    async detailsOfLogin(form) {
      const [code, token] = [form.get('code'), form.get('refresh_token')]
      const source = await engineRoom.run(room, async () => {
        if (code !== undefined) return provider.AuthorizationCode.find(code)
        return token === undefined ? undefined : provider.RefreshToken.find(token)
      })
      return loginDetails.get(source?.grantId ?? '')
    },
    keepRequest(parameters) {
      const request = `${NO_SIGNATURE}.${Buffer.from(JSON.stringify(parameters)).toString('base64url')}.`
      const kept = () =>
        new provider.PushedAuthorizationRequest({ request, trusted: Object.keys(parameters) })
      return engineRoom.run(room, () => kept().save(lifetimes.pushedRequest))
    },
    async handOver(call, response, { url, body, accept }) {
      const incoming = engineRequest({
        request: call.request,
        issuer,
        url,
        accept,
        ...(body !== undefined && { body }),
      })
      calls.set(incoming, { ...call, response })
      const { proof } = call
      const run = () => answer(incoming, response)
      await engineRoom.run(proof ? { ...room, random: room.random, proof } : room, run)
    },
    withEngine(request, url, use) {
      const incoming = engineRequest({ request, issuer, url, accept: 'text/html' })
      calls.set(incoming, { request })
      return engineRoom.run(room, () => use(incoming))
    },
  }
}

/** The header of the unsigned JWT as which the engine keeps a pushed request. */
const NO_SIGNATURE = Buffer.from('{"alg":"none"}').toString('base64url')

const names = {
  assertions: 'helseid.assertion-jti',
  proofs: 'helseid.proof-jti',
  stateHashes: 'helseid.state-hash',
  loginDetails: 'helseid.login-details',
  rotations: 'helseid.key-rotations',
} as const

export function forget(store: SimulatorDeps['store']): void {
  clearEngine(store)
  for (const name of Object.values(names)) store.collection(name).clear()
}
