// Loads oidc-provider so that it follows the room's clock and seed. It has no option for either, so the
// small modules it takes time and identifiers from are exchanged for ours while Node resolves them; and with them the
// one that judges proofs, which are judged in front of it.
import { registerHooks } from 'node:module'
import type * as oidcProvider from 'oidc-provider'
import type * as roomTime from './room-time.ts'

const exchanged: readonly (readonly [ending: string, replacement: string])[] = [
  ['/oidc-provider/lib/helpers/epoch_time.js', new URL('./room-time.ts', import.meta.url).href],
  ['/oidc-provider/lib/helpers/nanoid.js', new URL('./room-ids.ts', import.meta.url).href],
  ['/oidc-provider/lib/helpers/validate_dpop.js', new URL('./room-proof.ts', import.meta.url).href],
]

registerHooks({
  resolve(specifier, context, nextResolve) {
    const resolved = nextResolve(specifier, context)
    const ours = exchanged.find(([ending]) => resolved.url.endsWith(ending))
    return ours ? { ...resolved, url: ours[1], format: 'module-typescript' } : resolved
  },
})

/** A nonce that the engine also accepts: the same class and secret as its own. */
export interface NonceSource {
  nextChallenge(): string
  checkChallenge(nonce: string): boolean
}

const load = (specifier: string) => import(specifier)

// The room must be the very object that the exchanged modules read, also under a test runner that keeps module
// instances of its own; so it is taken by the engine's own path to it.
const time: typeof roomTime = await load('oidc-provider/lib/helpers/epoch_time.js')
const engine: typeof oidcProvider = await load('oidc-provider')
const challenge: { default: new (secret: Buffer, info: string) => NonceSource } = await load(
  'oidc-provider/lib/helpers/challenge.js',
)

export const { Provider, errors, interactionPolicy } = engine
export const { engineRoom } = time
export const createNonces = (secret: Buffer): NonceSource => new challenge.default(secret, 'DPoP')
