import { describe, expect, it } from 'vitest'
import { scenarios } from '#scenarios/catalogue/index.ts'
import { mutations } from '#simulators/epj/mutations/index.ts'
import { checks } from '../checks/index.ts'
import { aims } from './aims.ts'

const rows = Object.entries(aims)
const ids = new Set<string>(checks.map(({ id }) => id))

describe('the aims of the mutations', () => {
  it('are at checks that exist, shown by scenarios that exist', () => {
    for (const [mutation, aim] of rows) {
      expect(Object.keys(mutations)).toContain(mutation)
      expect(
        aim.checks.filter((id) => !ids.has(id)),
        mutation,
      ).toEqual([])
      expect(
        aim.scenarios.filter((id) => !(id in scenarios)),
        mutation,
      ).toEqual([])
    }
  })

  it('leave no mutation without an aim, and no check without a mutation', () => {
    expect(Object.keys(mutations).filter((name) => !(name in aims))).toEqual([])
    const aimedAt = new Set(rows.flatMap(([, aim]) => aim.checks))
    expect([...ids].filter((id) => !aimedAt.has(id))).toEqual([])
  })
})
