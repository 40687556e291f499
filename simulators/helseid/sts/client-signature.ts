// Whether a JWT was signed with the key a client has registered, and if not, what is most likely amiss.
import { compactVerify, importJWK } from 'jose'
import type { ReadyClient } from '../../population/population.ts'
import type { AssertionHeader } from './assertion-rules.ts'
import type { Clients, RegisteredKey } from './clients.ts'
import { Refusal, shown, type WireError } from './refusal.ts'
import { signingAlgorithms } from './settings.ts'

export interface SignedByClient {
  readonly jwt: string
  readonly header: AssertionHeader
  /** What the JWT is called in an explanation. */
  readonly name: string
  /** Where it came: `body.client_assertion`. */
  readonly at: string
  readonly wire: WireError
}

export async function checkClientSignature(
  clients: Clients,
  client: ReadyClient,
  { jwt, header, name, at, wire }: SignedByClient,
): Promise<void> {
  const refused = (reason: string, member: string, expected: string, actual: unknown) =>
    new Refusal(wire, { reason, at: `${at}.${member}`, expected, actual: shown(actual) })
  const { alg, kid } = header
  const key = await clients.publicKey(client)
  const usable = algorithmsOf(key)
  if (!signingAlgorithms.some((known) => known === alg))
    throw refused(
      `The ${name} is signed with an algorithm HelseID does not take`,
      'alg',
      usable.join(', '),
      alg,
    )
  if (kid !== undefined && kid !== key.kid)
    throw refused(await foreignKey(clients, name, kid), 'kid', key.kid, kid)
  if (!usable.some((one) => one === alg))
    throw refused(
      `The ${name} says ${alg}, but the registered key is an ${key.jwk.kty} key`,
      'alg',
      usable.join(', '),
      alg,
    )
  try {
    await compactVerify(jwt, await importJWK(key.jwk, String(alg)))
  } catch {
    throw refused(
      `The signature of the ${name} does not fit the client's registered key${kid === undefined ? '' : ', although kid is that key'}`,
      'signature',
      `signed with key ${key.kid}`,
      `alg ${alg}`,
    )
  }
}

/** A key of another client in the room is a likelier mistake than a key that nobody has. */
async function foreignKey(clients: Clients, name: string, kid: unknown): Promise<string> {
  for (const other of clients.all())
    if ((await clients.publicKey(other)).kid === kid)
      return `The ${name} names the key of another client, ${other.key}`
  return `The ${name} names a key the client does not have: it is not registered, or has been replaced`
}

function algorithmsOf({ jwk }: RegisteredKey): readonly string[] {
  return signingAlgorithms.filter((alg) =>
    jwk.kty === 'EC' ? alg === curves[jwk.crv ?? ''] : !alg.startsWith('ES'),
  )
}

const curves: Readonly<Record<string, string>> = { 'P-256': 'ES256', 'P-384': 'ES384', 'P-521': 'ES512' }
