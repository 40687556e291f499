import { describe, expect, it } from 'vitest'
import { scenarios } from '#scenarios/catalogue/index.ts'
import { settings } from '../settings.ts'
import { plans } from './index.ts'

describe('plan portal', () => {
  it('lets as many minutes pass as its users are told', () => {
    const seconds = plans.portal.scenarios
      .flatMap((id) => scenarios[id].steps)
      .reduce((sum, step) => sum + (step.do === 'advance' ? step.seconds : 0), 0)
    expect(settings['driver-clock'].about).toContain(`(${seconds / 60} in plan \`portal\`)`)
  })
})
