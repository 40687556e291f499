// A driver's pictures lie in the run's folder and go into its bundle, so they are kept as evidence is: only the picture,
// without what its file says of who took it, when and where.
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { KeepScreenshot } from '#scenarios/drivers/answer.ts'
import { DriverError } from '#scenarios/drivers/driver.ts'
import { EvidenceError } from '../attest/evidence/evidence-error.ts'
import { stripJpeg } from '../attest/evidence/strip-jpeg.ts'
import { stripPng } from '../attest/evidence/strip-png.ts'
import { makeOwnFolder, writeWhole } from './write-whole.ts'

const strip = { png: stripPng, jpg: stripJpeg } as const

/** Keeps pictures in `screenshots` below the run's folder, each named by its hash and its kind. */
export function keepScreenshots(folder: string): KeepScreenshot {
  return ({ type, bytes }) => {
    const picture = pictureOf(type, bytes)
    const sha256 = createHash('sha256').update(picture).digest('hex')
    const screenshots = join(folder, 'screenshots')
    makeOwnFolder(screenshots)
    writeWhole(join(screenshots, `${sha256}.${type}`), picture)
    return sha256
  }
}

function pictureOf(type: keyof typeof strip, bytes: Buffer): Buffer {
  try {
    return strip[type](bytes)
  } catch (error) {
    if (!(error instanceof EvidenceError)) throw error
    throw new DriverError({
      nb: `seen.screenshot kan ikke tas vare på: ${error.said.nb}`,
      en: `seen.screenshot cannot be kept: ${error.said.en}`,
    })
  }
}
