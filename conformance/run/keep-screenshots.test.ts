import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readAnswer } from '#scenarios/drivers/answer.ts'
import { DriverError } from '#scenarios/drivers/driver.ts'
import { CANARY, jpeg, png } from '../attest/fixture/pictures.ts'
import { keepScreenshots } from './keep-screenshots.ts'

describe('a picture that a driver sends', () => {
  let root: string
  let folder: string
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'testbenk-screenshots-'))
  })
  afterAll(() => rmSync(root, { recursive: true }))
  beforeEach(() => {
    folder = mkdtempSync(join(root, 'run-'))
  })

  const answer = (bytes: Buffer) =>
    readAnswer(
      JSON.stringify({ ok: true, seen: { screenshot: bytes.toString('base64') } }),
      'open-patient',
      keepScreenshots(folder),
    )
  const kept = () => {
    const screenshots = join(folder, 'screenshots')
    return readdirSync(screenshots).map((name) => ({ name, bytes: readFileSync(join(screenshots, name)) }))
  }

  it.each([
    ['png', png()],
    ['jpg', jpeg()],
  ])('is kept without what its file says besides, under the hash of what is kept: %s', (type, bytes) => {
    const { seen } = answer(bytes)
    const [file, ...others] = kept()
    expect(others).toEqual([])
    expect(bytes.includes(CANARY)).toBe(true)
    expect(file?.bytes.includes('CANARY')).toBe(false)
    const sha256 = createHash('sha256')
      .update(file?.bytes ?? '')
      .digest('hex')
    expect(file?.name).toBe(`${sha256}.${type}`)
    expect(seen).toEqual({ screenshot: sha256 })
  })

  it('is one file when it comes twice, whoever it says took it', () => {
    const other = Buffer.concat([png(), Buffer.from('another camera')])
    expect(answer(other)).toEqual(answer(png()))
    expect(kept().length).toBe(1)
  })

  it('is refused with the reason when it cannot be read, and leaves nothing', () => {
    const damaged = png().with(20, 255) as Buffer
    for (const bytes of [png().subarray(0, 60), damaged, jpeg().subarray(0, 40)]) {
      expect(() => answer(Buffer.from(bytes))).toThrow(DriverError)
      expect(() => answer(Buffer.from(bytes))).toThrow(/seen\.screenshot cannot be kept: the picture is/)
    }
    expect(readdirSync(folder)).toEqual([])
  })
})
