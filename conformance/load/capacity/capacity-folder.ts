import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderCapacityPage } from '#reports/load/capacity.ts'
import type { Capacity } from './capacity.ts'

export const CAPACITY_PAGE = 'capacity.html'

export function writeCapacity(folder: string, capacity: Capacity, language: 'nb' | 'en'): void {
  writeFileSync(join(folder, 'capacity.json'), `${JSON.stringify(capacity, null, 2)}\n`)
  writeFileSync(join(folder, CAPACITY_PAGE), renderCapacityPage(capacity, language))
}
