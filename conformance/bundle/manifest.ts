// What is in a bundle, and the SHA-256 of each file. The signature is over this list, so it is over everything.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Bytes } from './bytes.ts'
import type { Files } from './zip.ts'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

export const MANIFEST_VERSION = 1

/** Members in the order in which they are written: a bundle's own bytes are held against it. */
export const manifestSchema = z.strictObject({
  schemaVersion: z.literal(MANIFEST_VERSION),
  kind: z.literal('testbenk-bundle'),
  run: z.string().max(200),
  plan: z.string().max(200),
  epj: z.string().max(400),
  seed: z.string().max(400),
  suite: z.strictObject({
    version: z.string().max(100),
    catalogue: z.string().max(100),
    /** Of the code that judged: two suites with the same one come to the same verdicts. */
    code: sha256,
  }),
  journal: z.strictObject({ events: z.int().min(0), hash: sha256 }),
  files: z.array(z.strictObject({ path: z.string().max(400), bytes: z.int().min(0), sha256 })).max(2_000),
})

const anyVersion = z.object({
  kind: z.literal('testbenk-bundle'),
  schemaVersion: z.int().min(MANIFEST_VERSION + 1),
})

/** Of a bundle that a later suite made. */
export function laterVersionOf(manifest: unknown): number | undefined {
  return anyVersion.safeParse(manifest).data?.schemaVersion
}

export type Manifest = z.infer<typeof manifestSchema>

export const MANIFEST = 'manifest.json'
export const SIGNATURE = 'signature.json'

export function digest(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

export function listFiles(files: Files): Manifest['files'] {
  return [...files].map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: digestOf(bytes) }))
}

export function digestOf(bytes: Bytes): string {
  const hash = createHash('sha256')
  for (const piece of bytes.pieces()) hash.update(piece)
  return hash.digest('hex')
}

export function toJsonBytes(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`)
}
