import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'
import { describe, expect, it } from 'vitest'
import { isZip, textInZip } from './configuration-zip.ts'

async function zipOf(files: Readonly<Record<string, string>>, password?: string): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    useWebWorkers: false,
    ...(password !== undefined && { password, encryptionStrength: 3 }),
  })
  for (const [name, text] of Object.entries(files)) await writer.add(name, new TextReader(text))
  return writer.close()
}

const key = (error: unknown) => (error as { text: { key: string } }).text.key
const refusal = (bytes: Uint8Array, password: string) => textInZip(bytes, password).then(() => 'read', key)

describe('the zip with the configuration file', () => {
  it('is opened with its password, and the file in it is read whole', async () => {
    const zip = await zipOf({ 'helseid.json': '{"clientId":"æøå"}' }, 'hemmelig')
    expect(isZip(zip)).toBe(true)
    expect(await textInZip(zip, 'hemmelig')).toBe('{"clientId":"æøå"}')
  })

  it('asks for the password, and says when it is wrong', async () => {
    const zip = await zipOf({ 'helseid.json': '{}' }, 'hemmelig')
    expect(await refusal(zip, '')).toBe('configuration.passwordNeeded')
    expect(await refusal(zip, 'feil')).toBe('configuration.wrongPassword')
  })

  it('must hold a file of JSON', async () => {
    expect(await refusal(await zipOf({ 'les-meg.txt': 'hei' }, 'x'), 'x')).toBe('configuration.noFileInZip')
  })

  it('does not unpack more than a configuration file can hold', async () => {
    const bomb = await zipOf({ 'helseid.json': ' '.repeat(5_000_000) }, 'x')
    expect(bomb.length).toBeLessThan(100_000)
    expect(await refusal(bomb, 'x')).toBe('configuration.tooLarge')
  })

  it('is refused when it is cut short', async () => {
    const zip = await zipOf({ 'helseid.json': '{}' }, 'x')
    expect(await refusal(zip.slice(0, zip.length / 2), 'x')).toBe('configuration.brokenZip')
  })
})
