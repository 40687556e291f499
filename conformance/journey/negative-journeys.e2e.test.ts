// Journeys that go wrong: each is refused by the party that should refuse it, in words that say what to do.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import careWorker from '#scenarios/catalogue/municipality/care-worker.ts'
import codeOutsideHealth from '#scenarios/catalogue/municipality/code-outside-health.ts'
import doubleName from '#scenarios/catalogue/municipality/double-name.ts'
import expiredKey from '#scenarios/catalogue/municipality/expired-key.ts'
import integrationOff from '#scenarios/catalogue/municipality/integration-off.ts'
import level3 from '#scenarios/catalogue/municipality/level-3.ts'
import noMobile from '#scenarios/catalogue/municipality/no-mobile.ts'
import notAnAccessManager from '#scenarios/catalogue/municipality/not-an-access-manager.ts'
import otherMunicipality from '#scenarios/catalogue/municipality/other-municipality.ts'
import sectionDelegated from '#scenarios/catalogue/municipality/section-delegated.ts'
import subUnitDelegated from '#scenarios/catalogue/municipality/sub-unit-delegated.ts'
import wrongRight from '#scenarios/catalogue/municipality/wrong-right.ts'
import type { Scenario } from '#scenarios/scenario.ts'
import { openWorld, type TestWorld } from '#simulators/fixture/open-world.ts'
import { readOnboarding } from '../evidence/onboarding/onboarding.ts'
import { readJourney } from './journey.ts'
import { municipalityOf } from './municipality.ts'
import { walkIn } from './walk.ts'

interface Refusal {
  /** The step that is refused; the last of its name. */
  readonly action: string
  /** Whose answer it is: the operation that refused. */
  readonly by: string
  readonly words: RegExp
  /** What the refusing simulator wrote in the journal. */
  readonly reason: RegExp
}

const rows: readonly (readonly [Scenario, Refusal])[] = [
  [
    subUnitDelegated,
    {
      action: 'make-client',
      by: 'helseid.selvbetjening-make',
      words: /SYKEHJEM \(\d{9}\) er ikke en hovedenhet.+Velg virksomheten på toppen/,
      reason: /hovedenhet/i,
    },
  ],
  [
    sectionDelegated,
    {
      action: 'make-client',
      by: 'helseid.selvbetjening-make',
      words: /HELSE OG OMSORG \(\d{9}\) er ikke en hovedenhet/,
      reason: /hovedenhet/i,
    },
  ],
  [
    codeOutsideHealth,
    {
      action: 'make-client',
      by: 'helseid.selvbetjening-make',
      words: /BARNEHAGE \(\d{9}\), 85\.100: næringskoden er ikke innen helse og omsorg \(86, 87 eller 88\)/,
      reason: /code|86/i,
    },
  ],
  [
    notAnAccessManager,
    { action: 'give-right', by: 'altinn.', words: /tilgangsstyr/i, reason: /not authorised/i },
  ],
  [
    wrongRight,
    {
      action: 'make-client',
      by: 'helseid.selvbetjening-make',
      words: /mangler rettigheten i Altinn.+«Ta i bruk HelseID for et fagsystem»/,
      reason: /right/i,
    },
  ],
  [
    expiredKey,
    { action: 'test-connection', by: 'helseid.token', words: /invalid_client/, reason: /expired/i },
  ],
  [
    otherMunicipality,
    { action: 'open-patient', by: 'helseid.token', words: /HID-1002/, reason: /child|organisation/i },
  ],
  [
    careWorker,
    {
      action: 'open-kjernejournal',
      by: 'kjernejournal.session-create',
      words: /Rollen din gir ikke tilgang.+AUT_104/,
      reason: /profession/i,
    },
  ],
  [
    noMobile,
    {
      action: 'load-configuration',
      by: 'helseid.selvbetjening-download',
      words: /ikke noe mobilnummer i Kontakt- og reservasjonsregisteret/,
      reason: /mobile/i,
    },
  ],
  [
    doubleName,
    { action: 'give-right', by: 'altinn.', words: /etternavn|finner ingen/i, reason: /not found/i },
  ],
]

describe('a journey that goes wrong', () => {
  let world: TestWorld

  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(async () => {
    await world.close()
    expect(world.problems).toEqual([])
  })

  it.each(rows)('is refused by the right party, in the right words: $title.en', async (scenario, refusal) => {
    const { steps, exchanges } = await walkIn(world, scenario)
    const refused = steps.findLast(({ action }) => action === refusal.action)
    expect(refused?.outcome).toBe('problem')
    expect(refused?.problem).toMatch(refusal.words)
    const answer = exchanges.findLast(
      ({ operation, explanation, response }) =>
        operation.startsWith(refusal.by) && explanation !== undefined && (response?.status ?? 0) >= 400,
    )
    expect(answer?.explanation?.reason).toMatch(refusal.reason)
  })

  it('is stopped by the EPJ when the e-ID is at level 3, before anything reaches Kjernejournal', async () => {
    const { steps, exchanges } = await walkIn(world, level3)
    expect(steps.at(-1)).toMatchObject({
      outcome: 'problem',
      problem: expect.stringContaining('Kjernejournal krever nivå 4'),
    })
    expect(exchanges.filter(({ simulator }) => simulator === 'kjernejournal')).toEqual([])
  })

  it('makes no calls to Kjernejournal while the integration is off', async () => {
    const { steps, exchanges } = await walkIn(world, integrationOff)
    expect(steps.map(({ outcome }) => outcome)).toEqual(steps.map(() => 'ok'))
    const calls = exchanges.filter(({ simulator }) => simulator === 'kjernejournal')
    expect(calls.map(({ operation }) => operation)).toEqual([
      'kjernejournal.helseindikator',
      'kjernejournal.session-create',
      'kjernejournal.open-portal',
      'kjernejournal.portal-page',
      'kjernejournal.window',
      'kjernejournal.session-end',
      'kjernejournal.helseindikator',
    ])
  })

  it.each([
    [subUnitDelegated, 'KOM-B07a', /ble gitt for .+SYKEHJEM/],
    [sectionDelegated, 'KOM-B03', /ingen hovedenhet i Brønnøysund \(ORGL\)/],
    [wrongRight, 'SJK-A11a', /en annen rettighet/],
  ] as const)('stands as wrong on the journey’s page: $title.en', async (scenario, line, words) => {
    const { room } = await walkIn(world, scenario)
    const events = room.journal.lines(0, Number.MAX_SAFE_INTEGER).map((text) => JSON.parse(text))
    const { lines } = readJourney(readOnboarding(events), municipalityOf(room.seed))
    const wrong = lines.find(({ definition }) => definition.id === line)
    expect(wrong?.state).toBe('wrong')
    expect(wrong?.shown?.what.nb).toMatch(words)
  })
})
