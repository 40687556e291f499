import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Ratios } from './ratios.ts'

/** Where it was written. */
export function writeRatios(folder: string, ratios: Ratios): string {
  const file = join(folder, 'ratios.json')
  writeFileSync(file, `${JSON.stringify(ratios, null, 2)}\n`)
  return file
}
