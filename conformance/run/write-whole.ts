// Puts a file in place whole: who stops in the middle leaves the old one, and where its name is a link to elsewhere, the
// link goes and what it led to stays. A run's folder may come from somebody else.
import {
  appendFileSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'

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

/** Adds to the end of a file, and makes it where it is not there. @param path in a folder that is there */
export function appendToOwn(path: string, text: string): void {
  if (isLink(path)) writeWhole(path, readFileSync(path))
  appendFileSync(path, text)
}

/** A folder that is there, and is no link to one elsewhere. */
export function makeOwnFolder(path: string): void {
  if (isLink(path)) rmSync(path)
  mkdirSync(path, { recursive: true })
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true
}
