import { describe, expect, it } from 'vitest'
import { checks } from '../checks/index.ts'
import { requirements } from '../requirements/index.ts'
import { gapsIn } from './coverage.ts'

const one = { id: 'api/one', requirements: ['R1'] }
const byChecks = { judgedBy: 'checks' } as const
const byNobody = { judgedBy: 'not-checked' } as const

describe('the coverage of the catalogue', () => {
  it('has no gaps', () => {
    expect(gapsIn(requirements, checks)).toEqual({ unjudged: [], astray: [] })
  })

  it('has a gap where checks are to judge and none does', () => {
    const some = { R1: byChecks, R2: byChecks, R3: byNobody }
    expect(gapsIn(some, [one])).toEqual({ unjudged: ['R2'], astray: [] })
  })

  it('has a gap where a check stands for a requirement that does not exist', () => {
    const misspelt = { id: 'api/two', requirements: ['R1', 'R-1', 'constructor'] }
    expect(gapsIn({ R1: byChecks }, [one, misspelt])).toEqual({
      unjudged: [],
      astray: ['api/two: R-1', 'api/two: constructor'],
    })
  })
})
