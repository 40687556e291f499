import { describe, expect, it } from 'vitest'
import { actions } from '#scenarios/drivers/contract.ts'
import type { Exchange } from '#simulators/core/journal/exchange.ts'
import { clientMade, rightGiven, saved } from '../kit/fixture/build-onboarding.ts'
import { needsReport, showsAction, watched } from './signs.ts'

describe('the signs that an action was done', () => {
  it.each([
    ['give-right', rightGiven()],
    ['make-client', clientMade()],
    ['load-configuration', saved('configuration', { configuration: 'x' })],
    ['switch-integration', saved('master', { integration: true })],
  ] as const)('know %s, and take no other for it', (action, draft) => {
    const exchange = draft(1, '2026-03-02T08:00:00.000Z') as Exchange
    const shown = watched.filter((one) => showsAction(one, exchange))
    expect(shown).toEqual([action])
  })

  it('are there for every action but those that nothing shows', () => {
    const unseen = Object.keys(actions).filter((action) => !watched.includes(action))
    expect(unseen).toEqual(['reset', 'send-mail'])
    expect(needsReport('give-right')).toBe(false)
  })
})
