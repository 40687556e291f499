import { describe, expect, it } from 'vitest'
import { actions } from '#scenarios/drivers/contract.ts'
import type { Exchange } from '#simulators/core/journal/exchange.ts'
import { clientMade, rightGiven, saved } from '../kit/fixture/build-onboarding.ts'
import { makesCall, needsReport, showsAction, watched } from './signs.ts'

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

  it.each(['kjernejournal.critical-delete', 'kjernejournal.critical-delete-version'])(
    'know a withdrawal by %s: EPJs name the version or do not',
    (operation) => {
      const exchange = { ...(rightGiven()(1, '2026-03-02T08:00:00.000Z') as Exchange), operation, facts: {} }
      expect(watched.filter((one) => showsAction(one, exchange))).toEqual(['withdraw-critical-information'])
    },
  )

  it('are not waited for where an EPJ of the older integration calls nobody', () => {
    expect(['log-in', 'close-patient', 'log-out'].filter((one) => makesCall(one, 'portal-ticket'))).toEqual(
      [],
    )
    expect(makesCall('open-patient', 'portal-ticket') && makesCall('log-in', 'portal')).toBe(true)
  })

  it('are there for every action but those that nothing shows', () => {
    const unseen = Object.keys(actions).filter((action) => !watched.includes(action))
    expect(unseen).toEqual(['reset', 'send-mail'])
    expect(needsReport('give-right')).toBe(false)
  })
})
