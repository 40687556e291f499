// Whether a JWT was signed with the key a client has registered, and if not, what is most likely amiss.
import type { ReadyClient } from '../../../population/population.ts'
import { Refusal, shown, type WireError } from '../refusal.ts'
import { signingAlgorithms } from '../settings.ts'
import type { AssertionHeader } from './assertion-rules.ts'
import type { Clients, RegisteredKey } from './clients.ts'
import { isSignedWith, type Keyring } from './keyring.ts'
import { misformOf } from './signature-form.ts'

export interface SignedByClient {
  readonly jwt: string
  readonly header: AssertionHeader
  /** What the JWT is called in an explanation. */
  readonly name: string
  /** Where it came: `body.client_assertion`. */
  readonly at: string
  readonly wire: WireError
  /** Seconds since 1970: keys expire. */
  readonly now: number
}

export async function checkClientSignature(
  { clients, keyring }: { readonly clients: Clients; readonly keyring: Keyring },
  client: ReadyClient,
  { jwt, header, name, at, wire, now }: SignedByClient,
): Promise<void> {
  const refused = (reason: string, member: string, expected: string, actual: unknown) =>
    new Refusal(wire, { reason, at: `${at}.${member}`, expected, actual: shown(actual) })
  const { alg, kid, crit } = header
  if (crit !== undefined)
    throw refused(`The ${name} demands an extension that HelseID does not know`, 'crit', 'absent', crit)
  const keys = await clients.publicKeys(client)
  const named = kid === undefined ? keys : keys.filter((key) => key.kid === kid)
  const usable = [...new Set((named.length > 0 ? named : keys).flatMap(algorithmsOf))]
  if (!signingAlgorithms.some((known) => known === alg))
    throw refused(
      `The ${name} is signed with an algorithm HelseID does not take`,
      'alg',
      usable.join(', '),
      alg,
    )
  const living = keys.filter((key) => !isExpired(key, now))
  if (named.length === 0)
    throw refused(await foreignKey(clients, name, kid), 'kid', living.map((key) => key.kid).join(' or '), kid)
  if (!usable.some((one) => one === alg))
    throw refused(
      `The ${name} says ${alg}, but the registered key is an ${named[0]?.jwk.kty} key`,
      'alg',
      usable.join(', '),
      alg,
    )
  const key = await firstThatFits(keyring, named, { jwt, alg: String(alg) })
  if (!key) {
    const misform = named.map((one) => misformIn(keyring, one, { jwt, alg: String(alg) })).find(Boolean)
    if (misform !== undefined)
      throw refused(
        `The signature of the ${name} cannot be read: ${misform}`,
        'signature.form',
        `a signature as in a JWS, ${alg}`,
        'another form',
      )
    throw refused(
      `The signature of the ${name} does not fit the client's registered key${kid === undefined ? '' : ', although kid is that key'}`,
      'signature',
      `signed with key ${named.map((one) => one.kid).join(' or ')}`,
      `alg ${alg}`,
    )
  }
  if (isExpired(key, now))
    throw refused(
      `The ${name} is signed with a key that has expired; a new one is registered in Selvbetjening`,
      'kid',
      living.map((one) => one.kid).join(' or ') || 'a key that has not expired (the client has none)',
      `${key.kid}, expired ${new Date((key.expires ?? 0) * 1000).toISOString()}`,
    )
}

const isExpired = ({ expires }: RegisteredKey, now: number) => expires !== undefined && expires <= now

async function firstThatFits(
  keyring: Keyring,
  keys: readonly RegisteredKey[],
  { jwt, alg }: { readonly jwt: string; readonly alg: string },
): Promise<RegisteredKey | undefined> {
  for (const key of keys) {
    if (!algorithmsOf(key).some((one) => one === alg)) continue
    const seen = keyring.of(key.jwk)
    if (seen && (await isSignedWith(jwt, alg, seen))) return key
  }
  return undefined
}

/** A good signature in a form that is not a JWT's is the code's fault and not the key's. */
function misformIn(
  keyring: Keyring,
  key: RegisteredKey,
  { jwt, alg }: { readonly jwt: string; readonly alg: string },
): string | undefined {
  const seen = algorithmsOf(key).some((one) => one === alg) ? keyring.of(key.jwk) : undefined
  return seen && misformOf(jwt, alg, seen)
}

/** A key of another client in the room is a likelier mistake than a key that nobody has. */
async function foreignKey(clients: Clients, name: string, kid: unknown): Promise<string> {
  for (const other of clients.all())
    if ((await clients.publicKeys(other)).some((key) => key.kid === kid))
      return `The ${name} names the key of another client, ${other.name}`
  return `The ${name} names a key the client does not have: it is not registered, or has been replaced`
}

function algorithmsOf({ jwk }: RegisteredKey): readonly string[] {
  return signingAlgorithms.filter((alg) =>
    jwk.kty === 'EC' ? alg === curves[jwk.crv ?? ''] : !alg.startsWith('ES'),
  )
}

const curves: Readonly<Record<string, string>> = { 'P-256': 'ES256', 'P-384': 'ES384', 'P-521': 'ES512' }
