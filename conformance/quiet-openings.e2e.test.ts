// Each call that Kjernejournal answers either gives an EPJ away that is to be quiet, or is what people do in pages. It stands
// here because the kit's own tests know no simulators.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorld, type TestWorld } from '#simulators/fixture/open-world.ts'
import { readEvidence } from './evidence/evidence.ts'
import { call, journal, step } from './kit/fixture/build-events.ts'
import { quietOpenings } from './kit/quiet-openings.ts'

const scenario = 'municipality/integration-off'

let world: TestWorld
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

function givesAway(operation: string): boolean {
  const made = call('GET', operation, '/kjernejournal/any')
  const events = step('open-patient', { scenario, phase: 'attack' }, made)
  return quietOpenings(scenario)(readEvidence(journal(...events))).some(({ called }) => called !== undefined)
}

it('an EPJ that is to be quiet is given away by what its program calls, and by no page that people have open', () => {
  const operations = world.demo.simulators.flatMap((simulator) => simulator.operations.map(({ id }) => id))
  expect(operations.filter(givesAway).sort()).toEqual([
    'kjernejournal.critical-create',
    'kjernejournal.critical-delete',
    'kjernejournal.critical-delete-version',
    'kjernejournal.critical-read',
    'kjernejournal.critical-read-all',
    'kjernejournal.critical-read-version',
    'kjernejournal.critical-status',
    'kjernejournal.critical-update',
    'kjernejournal.helseindikator',
    'kjernejournal.helseindikator-status',
    'kjernejournal.hold-session',
    'kjernejournal.legemiddel',
    'kjernejournal.legemiddelvarsling',
    'kjernejournal.open-portal',
    'kjernejournal.ping',
    'kjernejournal.session-create',
    'kjernejournal.session-ping',
    'kjernejournal.session-refresh',
    'kjernejournal.ticket-log-in',
    'kjernejournal.ticket-log-in-page',
  ])
})
