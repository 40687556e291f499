import { tmpdir } from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type TestWorld } from '#simulators/fixture/open-world.ts'
import { fromLine } from './fault-plan.ts'
import { heatMapOf, toPage, toText } from './heat-map.ts'
import { runChaos } from './run-chaos.ts'

let world: TestWorld
beforeAll(async () => {
  world = await openWorld()
})
afterAll(async () => {
  await world.close()
  expect(world.problems).toEqual([])
})

const chaos = (
  line: string,
  mutation?: string,
  driver: Parameters<typeof runChaos>[0]['driver'] = { kind: 'reference' },
) =>
  runChaos({
    world,
    driver,
    folder: tmpdir(),
    seed: 'testbenk',
    budget: 0,
    plans: [fromLine(line)],
    ...(mutation !== undefined && { mutation }),
    stepTimeoutMs: 30_000,
    progress: () => undefined,
  })

const many =
  'kjernejournal/change-patient 1:helseid.jwks:slow:1,2:kjernejournal.helseindikator:status-500:1,5:kjernejournal.session-create:extra-member:2'

describe('chaos', () => {
  it('finds nothing wrong with the correct EPJ, and shows what it did', async () => {
    const outcome = await chaos(many)
    expect(outcome.failures).toEqual([])
    const page = toPage(outcome, 'nb')
    expect(page).toContain('Ingen plan viste noe galt.')
    expect(page).toContain('Slår opp helseindikatoren')
    expect(outcome.walked[0]?.hits.map(({ operation, reaction }) => [operation, reaction])).toEqual([
      ['helseid.jwks', 'unaffected'],
      ['kjernejournal.helseindikator', 'gave-up'],
      ['kjernejournal.session-create', 'unaffected'],
    ])
  })

  it('says nothing for the EPJ when no fault struck a call', () => {
    const outcome = { seed: 'testbenk', walked: [{ plan: 'p', hits: [] }], failures: [] }
    for (const said of [toPage(outcome, 'nb'), toText(outcome, 'nb')]) {
      expect(said).toContain('Ingen feil traff et kall')
      expect(said).not.toContain('Ingen plan viste noe galt')
    }
  })

  it('shrinks what it finds to the one fault that matters, and says how to repeat it', async () => {
    const outcome = await chaos(many, 'error-not-shown')
    const smallest = 'kjernejournal/change-patient 2:kjernejournal.helseindikator:status-500:1'
    expect(outcome.failures.map((failure) => failure.smallest)).toEqual([smallest])
    expect(toText(outcome, 'nb')).toContain(`--replay "${smallest}"`)
    expect(toPage(outcome, 'nb')).toContain('Skjulte feilen for brukeren')
    const again = await chaos(smallest, 'error-not-shown')
    expect(heatMapOf(again.walked.flatMap(({ hits }) => hits)).rows).toMatchObject([
      { operation: 'kjernejournal.helseindikator', cells: [{ reaction: 'hid', hits: 1 }] },
    ])
  })

  it('shrinks to what was struck, and not to another fault that shows the like', async () => {
    const two =
      'kjernejournal/change-patient 2:kjernejournal.helseindikator:status-500:1,2:helseid.token:drop:1'
    const outcome = await chaos(two, 'cut-answer-shown-as-2')
    const [first] = outcome.failures
    expect(first?.hits).toMatchObject([{ operation: 'helseid.token', reaction: 'hid' }])
    expect(first?.smallest).toBe('kjernejournal/change-patient 2:helseid.token:drop:1')
  })

  it('drives the EPJ that it is told to, also by a program', async () => {
    const command = `"${process.execPath}" -e "process.exit(3)"`
    const outcome = await chaos('kjernejournal/open-portal 1:helseid.jwks:slow:1', undefined, {
      kind: 'command',
      command,
    })
    expect(outcome.walked[0]?.problem).toBeDefined()
    expect(outcome.walked[0]?.hits).toEqual([])
  })

  it('notices an EPJ that falls over', async () => {
    const outcome = await chaos(
      'kjernejournal/open-portal 2:kjernejournal.helseindikator:drop:1',
      'falls-over-when-kj-down',
    )
    expect(outcome.failures).toHaveLength(1)
  })
})
