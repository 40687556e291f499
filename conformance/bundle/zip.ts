// Bundles are zip files in which nothing is compressed: any tool opens them, the same files give the same bytes on
// every machine and for ever, and there is nothing in them that could swell when it is read.
import {
  configure,
  type FileEntry,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
} from '@zip.js/zip.js'

/** Path to contents. */
export type Files = ReadonlyMap<string, Uint8Array>

/** A file that is no bundle, or one that somebody made to do harm. */
export class BundleError extends Error {
  override readonly name = 'BundleError'
}

export const MAX_BYTES = 1024 * 1024 * 1024
const MAX_FILES = 2_000
/** Few folders, plain letters, nothing that leads elsewhere. */
const PATH = /^[a-z0-9][\w.-]{0,149}(?:\/[a-z0-9][\w.-]{0,149}){0,6}$/i

configure({ useWebWorkers: false })

/** The files as one zip, in the order in which they come. */
export async function writeZip(files: Files): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    level: 0,
    // Zip keeps local time: midnight at the format's own beginning, wherever the machine stands.
    lastModDate: new Date(1980, 0, 1),
    extendedTimestamp: false,
    dataDescriptor: false,
    zip64: false,
  })
  for (const [path, bytes] of files) await writer.add(path, new Uint8ArrayReader(bytes))
  return await writer.close()
}

/** @throws BundleError in one line, whatever the bytes are. */
export async function readZip(bytes: Uint8Array): Promise<Files> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { strictness: 'strict', checkSignature: false })
  try {
    const entries = await reader.getEntries()
    if (entries.length > MAX_FILES)
      throw new BundleError(`it has ${entries.length} files; a bundle has fewer`)
    const files = new Map<string, Uint8Array>()
    let total = 0
    for (const entry of entries) {
      const path = entry.filename
      if (entry.directory || !PATH.test(path))
        throw new BundleError(`it has a file called «${path.slice(0, 100)}»`)
      if (files.has(path)) throw new BundleError(`it has two files called «${path}»`)
      requirePlain(entry)
      total += entry.uncompressedSize
      if (total > MAX_BYTES) throw new BundleError('it is larger than a bundle may be')
      files.set(path, await contentsOf(entry))
    }
    return files
  } catch (error) {
    if (error instanceof BundleError) throw error
    throw new BundleError(`it cannot be read as a zip: ${messageOf(error)}`, { cause: error })
  } finally {
    await reader.close()
  }
}

/** What is compressed can swell, and what is encrypted cannot be looked into: bundles hold neither. */
function requirePlain({
  filename,
  compressionMethod,
  encrypted,
  compressedSize,
  uncompressedSize,
}: FileEntry): void {
  if (encrypted) throw new BundleError(`«${filename}» is encrypted, and nothing in a bundle is`)
  if (compressionMethod !== 0 || compressedSize !== uncompressedSize)
    throw new BundleError(`«${filename}» is compressed, and nothing in a bundle is: it was packed anew`)
}

async function contentsOf(entry: FileEntry): Promise<Uint8Array> {
  const contents = await entry.getData(new Uint8ArrayWriter())
  if (contents.length !== entry.uncompressedSize)
    throw new BundleError(
      `«${entry.filename}» is ${contents.length} bytes, and says ${entry.uncompressedSize}`,
    )
  return contents
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
}
