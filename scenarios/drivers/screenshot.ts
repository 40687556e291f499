// A picture of what the clinician saw, as a driver sends it: base64, PNG or JPEG, bounded. It is kept beside the
// journal; the journal holds only the hash of what was kept.
import { DriverError } from './driver.ts'

/** Bytes of a picture. */
const MAX_SCREENSHOT = 1024 * 1024

export interface Screenshot {
  readonly type: 'png' | 'jpg'
  readonly bytes: Buffer
}

const signatures = { png: Buffer.from('89504e470d0a1a0a', 'hex'), jpg: Buffer.from('ffd8ff', 'hex') } as const

/** @throws DriverError when it is no such picture. */
export function readScreenshot(value: unknown): Screenshot {
  if (typeof value !== 'string' || value === '' || /[^A-Za-z0-9+/=]/.test(value))
    throw new DriverError({
      nb: 'seen.screenshot må være PNG eller JPEG i base64',
      en: 'seen.screenshot must be a PNG or JPEG in base64',
    })
  if (value.length > Math.ceil(MAX_SCREENSHOT / 3) * 4)
    throw new DriverError({
      nb: 'seen.screenshot er større enn 1 MiB',
      en: 'seen.screenshot is larger than 1 MiB',
    })
  const bytes = Buffer.from(value, 'base64')
  const type = (['png', 'jpg'] as const).find((one) =>
    bytes.subarray(0, signatures[one].length).equals(signatures[one]),
  )
  if (!type)
    throw new DriverError({
      nb: 'seen.screenshot er verken PNG eller JPEG',
      en: 'seen.screenshot is neither a PNG nor a JPEG',
    })
  return { type, bytes }
}
