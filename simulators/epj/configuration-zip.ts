// The configuration file as Selvbetjening sends it out: a zip with a password, the file inside it.
import { BlobReader, ERR_INVALID_PASSWORD, ZipReader } from '@zip.js/zip.js'
import { Trouble } from './trouble.ts'

/** A configuration file holds a key and a few addresses. */
const MAX_BYTES = 256 * 1024

/** `PK`: the first bytes of every zip. */
export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

export async function textInZip(bytes: Uint8Array, password: string): Promise<string> {
  if (password === '') throw new Trouble({ key: 'configuration.passwordNeeded' }, 'The zip needs a password')
  const zip = new ZipReader(new BlobReader(new Blob([new Uint8Array(bytes)])), {
    password,
    checkSignature: true,
    useWebWorkers: false,
  })
  try {
    const files = (await zip.getEntries()).filter((entry) => !entry.directory)
    const file = files.find(({ filename }) => filename.toLowerCase().endsWith('.json'))
    if (!file) throw new Trouble({ key: 'configuration.noFileInZip' }, 'The zip holds no .json')
    const text = boundedText()
    await file.getData(text.writable)
    return text.read()
  } catch (error) {
    throw readable(error)
  } finally {
    await zip.close()
  }
}

function readable(error: unknown): Error {
  if (error instanceof Trouble) return error
  if (error instanceof Error && error.message === ERR_INVALID_PASSWORD)
    return new Trouble({ key: 'configuration.wrongPassword' }, 'The password does not open the zip')
  return new Trouble({ key: 'configuration.brokenZip' }, 'The zip cannot be read', { cause: error })
}

/** What the zip says of its size need not be true. */
function boundedText(): { readonly writable: WritableStream<Uint8Array>; readonly read: () => string } {
  const chunks: Uint8Array[] = []
  let size = 0
  const writable = new WritableStream<Uint8Array>({
    write(chunk) {
      size += chunk.length
      if (size > MAX_BYTES)
        throw new Trouble({ key: 'configuration.tooLarge' }, `The file holds more than ${MAX_BYTES} bytes`)
      chunks.push(chunk)
    },
  })
  return { writable, read: () => Buffer.concat(chunks).toString('utf8') }
}
