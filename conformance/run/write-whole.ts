// Puts a file in place whole: who stops in the middle leaves the old one, and where its name is a link to elsewhere, the
// link goes and what it led to stays. A run's folder may come from somebody else.
import { renameSync, rmSync, writeFileSync } from 'node:fs'

/** @param path in a folder that is there */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const beside = `${path}.new`
  rmSync(beside, { force: true })
  try {
    writeFileSync(beside, content, { flag: 'wx' })
    renameSync(beside, path)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}
