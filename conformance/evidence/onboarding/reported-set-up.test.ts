import { describe, expect, it } from 'vitest'
import { journal, step } from '../../kit/fixture/build-events.ts'
import { CHILD, USER } from '../../kit/fixture/build-tokens.ts'
import { readSteps } from '../scenarios/steps.ts'
import { readReportedSetUp } from './reported-set-up.ts'

const OTHER = '211980842'
const empty = (outcome = 'ok') => step('set-up-as-delivered', { outcome })
const add = (unit: string, outcome = 'ok') => step('add-unit', { args: { unit }, outcome })
const authorise = (units: string) => step('authorise', { args: { user: USER, units } })
const read = (...steps: readonly ReturnType<typeof step>[]) =>
  readReportedSetUp(readSteps(journal(...steps.flat())))

describe('the set-up that a driver reports', () => {
  it('is what was entered since the EPJ was emptied', () => {
    expect(read(add(OTHER), empty(), add(CHILD), add(OTHER), add(CHILD)).units?.all).toEqual([CHILD, OTHER])
  })

  it('lacks what the driver could not enter', () => {
    expect(read(empty(), add(CHILD), add(OTHER, 'problem')).units?.all).toEqual([CHILD])
  })

  it('is not known of an EPJ that was not emptied', () => {
    expect(read(empty('problem'), add(CHILD)).units).toBeUndefined()
  })

  it('has each user’s places as they were last given', () => {
    const { operators } = read(authorise(`${CHILD} ${OTHER}`), authorise(CHILD))
    expect([...operators].map(([user, { arbeidssteder }]) => [user, arbeidssteder])).toEqual([
      [USER, [CHILD]],
    ])
  })
})
