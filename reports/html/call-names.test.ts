import { expect, it } from 'vitest'
import { callName } from './call-names.ts'

it('is told of everything that an EPJ does with critical information', () => {
  for (const done of ['status', 'read-all', 'read', 'create', 'update', 'delete-version'])
    expect(callName({ operation: `kjernejournal.critical-${done}` }, 'nb'), done).toBeDefined()
})
