// Ed25519 signatures over a bundle's manifest. The key is given, or made once for this installation and kept where
// only its user can read it. It proves that whoever has the key made the bundle, not who that is: compare the
// fingerprint with one you were told some other way.
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { existsSync, statSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { ConfigError } from '../config.ts'
import { makeFolder } from '../make-folder.ts'
import { signingRefusals } from '../refusals/signing.ts'
import { readBytes } from '../run/read-text.ts'

export const signatureSchema = z.strictObject({
  algorithm: z.literal('Ed25519'),
  /** SPKI, base64. */
  publicKey: z.base64().max(200),
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  signature: z.base64().max(200),
})
export type Signature = z.infer<typeof signatureSchema>

export function signManifest(manifest: Uint8Array, key: KeyObject): Signature {
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' })
  return {
    algorithm: 'Ed25519',
    publicKey: spki.toString('base64'),
    fingerprint: fingerprintOf(spki),
    signature: sign(null, manifest, key).toString('base64'),
  }
}

/** Whether the signature is the key's that it names, over just these bytes. */
export function holds(manifest: Uint8Array, { publicKey, fingerprint, signature }: Signature): boolean {
  const [spki, signed] = [publicKey, signature].map(inBase64)
  if (!spki || !signed || fingerprintOf(spki) !== fingerprint) return false
  try {
    const key = createPublicKey({ key: spki, type: 'spki', format: 'der' })
    return key.asymmetricKeyType === 'ed25519' && verify(null, manifest, key, signed)
  } catch {
    return false
  }
}

/** The last letter of base64 may have bits that stand for nothing (RFC 4648, 3.5): set, they would be a change unseen. */
function inBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text ? bytes : undefined
}

/** Where the key of this installation lies: `$XDG_CONFIG_HOME`, `%APPDATA%`, or `~/.config`. */
export function usualKeyFile(env: Readonly<Record<string, string | undefined>>): string {
  const folder = env['XDG_CONFIG_HOME'] || env['APPDATA'] || join(homedir(), '.config')
  return join(folder, 'testbenk', 'signing-key.pem')
}

/** @throws ConfigError when the file is no Ed25519 key, or others can read it. */
export function readKey(file: string): KeyObject {
  const key = parseKey(file)
  if (key.asymmetricKeyType !== 'ed25519') throw new ConfigError(signingRefusals.isNotEd25519(file))
  // Windows has no such bits.
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0)
    throw new ConfigError(signingRefusals.othersCanRead(file))
  return key
}

/** The key of this installation, made at its first use. @throws ConfigError where it cannot be kept. */
export function keyOfInstallation(file: string): { readonly key: KeyObject; readonly made: boolean } {
  if (existsSync(file)) return { key: readKey(file), made: false }
  const { privateKey } = generateKeyPairSync('ed25519')
  try {
    makeFolder(dirname(file), 0o700)
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    throw new ConfigError(signingRefusals.cannotBeMade(file, error), { cause: error })
  }
  return { key: privateKey, made: true }
}

function parseKey(file: string): KeyObject {
  const pem = readBytes(file)
  try {
    return createPrivateKey(pem)
  } catch (error) {
    throw new ConfigError(signingRefusals.isNoKey(file, error))
  }
}

function fingerprintOf(spki: Uint8Array): string {
  return createHash('sha256').update(spki).digest('hex')
}
