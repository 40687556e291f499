// The configuration file as a person gets it: a zip that opens with a password sent by SMS. The encryption is the old
// one of the zip format, since that is what Windows, macOS and `unzip` open without another program.
import type { Random } from '../../core/room/random.ts'

export interface ZipOrder {
  /** Name of the file inside. */
  readonly name: string
  readonly text: string
  readonly password: string
  /** Milliseconds since 1970. */
  readonly now: number
}

export async function zipWithPassword({ name, text, password, now }: ZipOrder): Promise<Buffer> {
  // Loaded when the first file is fetched: most rooms fetch none.
  const { TextReader, Uint8ArrayWriter, ZipWriter } = await import('@zip.js/zip.js')
  const writer = new ZipWriter(new Uint8ArrayWriter(), { password, zipCrypto: true, useWebWorkers: false })
  await writer.add(name, new TextReader(text), { lastModDate: new Date(now) })
  return Buffer.from(await writer.close())
}

/** Without letters and digits that are taken for one another. */
const ALPHABET = [...'abcdefghjkmnpqrstuvwxyz23456789']
const LENGTH = 12

export function drawPassword(random: Pick<Random, 'pick'>): string {
  return Array.from({ length: LENGTH }, () => random.pick(ALPHABET)).join('')
}
