// EPJs that are set up, built, connected or served wrongly, for real: is the blame put where it belongs? What exactly is
// wrong is drawn anew each time; `SEED=…` draws the same again.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ScenarioId } from '#scenarios/catalogue/index.ts'
import { createRandom } from '#simulators/core/room/random.ts'
import { readEvidence } from '../evidence/evidence.ts'
import { stopsIn } from '../kit/stops.ts'
import { confusionOf, type Tried } from './confusion.ts'
import { firstSeen } from './first-seen.ts'
import { kinds } from './kinds.ts'
import { openTestField, type TestField, USUAL } from './try-out.ts'

const SEED = process.env['SEED'] ?? randomUUID()
const STEP_MS = 20_000
const SHARE = 0.95
const WITH_OTHERS: readonly ScenarioId[] = [
  'api/critical-information',
  'api/medicines',
  'kjernejournal/hold-sesjon',
  'portal-ticket/open-portal',
]

describe('the cause of what stops an EPJ', () => {
  let field: TestField

  beforeAll(async () => {
    field = await openTestField('causes', STEP_MS)
  })
  afterAll(() => field.close())

  it('is nothing where nothing is wrong', async () => {
    for (const scenario of [USUAL, ...WITH_OTHERS]) {
      const events = await field.tryOut({ detail: 'nothing', scenario })
      expect(firstSeen(readEvidence(events), scenario), scenario).toBeUndefined()
    }
  })

  it('is said by the stop as by the check where HelseID sends the browser back with an error', async () => {
    const random = createRandom(SEED)
    const withoutPar = kinds.filter(({ name }) => name === 'log-in with its parameters in the address')
    expect(withoutPar).toHaveLength(1)
    for (const { draw, cause, name } of withoutPar) {
      const events = await field.tryOut(draw(random.fork(name), field.population))
      expect(stopsIn(readEvidence(events))[0]).toMatchObject({ cause, operation: 'helseid.authorize' })
    }
  })

  it('is put where it lies, for 95 of 100 at least', async () => {
    const random = createRandom(SEED)
    const tried: Tried[] = []
    for (const kind of kinds) {
      const wrong = kind.draw(random.fork(kind.name), field.population)
      const first = firstSeen(readEvidence(await field.tryOut(wrong)), wrong.scenario ?? USUAL)
      tried.push({
        name: kind.name,
        detail: wrong.detail,
        truth: kind.cause,
        ...(first && { judged: first.cause, by: first.by }),
      })
    }
    const { right, of, text } = confusionOf(tried)
    process.stdout.write(`causes, seed ${SEED}: ${right} of ${of} in the right class\n${text}\n`)
    expect(of).toBeGreaterThanOrEqual(40)
    expect(right / of, text).toBeGreaterThanOrEqual(SHARE)
  }, 600_000)
})
