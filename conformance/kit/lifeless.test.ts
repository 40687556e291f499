// An EPJ that does nothing must not look as if it stood everything.
import { describe, expect, it } from 'vitest'
import { checks } from '../checks/index.ts'
import { readEvidence } from '../evidence/evidence.ts'
import { type Draft, journal, step } from './fixture/build-events.ts'
import { indicator, openPortal, sessionCreate } from './fixture/build-kjernejournal-calls.ts'
import { PATIENT, USER } from './fixture/build-tokens.ts'
import { runCheck } from './run-check.ts'

type Phase = 'before' | 'attack' | 'after'
/** `called`: it still makes the call, and then falls silent. */
type Works = (phase: Phase) => boolean | 'called'

const faults: Readonly<
  Record<string, readonly [indicator: Parameters<typeof indicator>[0], portal: boolean]>
> = {
  'kjernejournal/unknown-member': [{ fault: 'extra-member' }, true],
  'kjernejournal/organisation-deactivated': [
    { fault: 'status', status: 403, answer: { brukermelding: 'Stengt ute' } },
    false,
  ],
  'kjernejournal/service-down': [{ fault: 'drop', status: 503, answer: {} }, false],
}

/** How an EPJ's silence shows in the journal: the driver hears nothing, or that all is lost. */
const silences = {
  hangs: { outcome: 'timed-out' },
  crashes: { outcome: 'problem', problem: 'fallen', seen: { icon: null, patient: null, message: null } },
} as const

function walk(scenario: string, silence: Parameters<typeof step>[1], works: Works): readonly Draft[] {
  const [parts = {}, opensPortal = false] = faults[scenario] ?? []
  const phases: readonly Phase[] = ['before', 'attack', 'after']
  return phases.flatMap((phase) => {
    const alive = works(phase) === true
    const called = works(phase) !== false
    const attacked = phase === 'attack'
    const portal = attacked ? opensPortal : true
    const icon = attacked && !opensPortal ? 0 : 4
    const seen = alive
      ? { icon, tooltip: attacked ? 'Stengt ute' : 'Tekst', patient: PATIENT, message: 'Nede' }
      : {}
    const opens = portal ? [sessionCreate(), openPortal()] : []
    const meets = attacked && scenario === 'kjernejournal/service-down' ? [sessionCreate(parts)] : []
    const lookUp = indicator(attacked ? parts : {})
    const common = { scenario, phase, seen, ...(!alive && silence) }
    return [
      ...step('log-in', { ...common, args: { user: USER } }),
      ...step('open-patient', { ...common, args: { patient: PATIENT } }, ...(called ? [lookUp] : [])),
      ...step('open-kjernejournal', common, ...(alive ? opens : []), ...(called ? meets : [])),
    ].filter((draft) => typeof draft !== 'number')
  })
}

const sandwiched = [
  'kjernejournal/unknown-member',
  'kjernejournal/error-shown',
  'kjernejournal/works-when-down',
  'kjernejournal/status-0-1-closed',
]

function passed(silence: Parameters<typeof step>[1], works: Works): readonly string[] {
  const evidence = readEvidence(
    journal(...Object.keys(faults).flatMap((scenario) => walk(scenario, silence, works))),
  )
  return checks
    .filter(({ id }) => sandwiched.includes(id))
    .map((check) => runCheck(check, evidence))
    .filter(({ verdict }) => verdict === 'passed')
    .map(({ id }) => id)
}

describe('sandwich checks', () => {
  it('pass an EPJ that works throughout, so that the rows below mean something', () => {
    expect(passed({}, () => true)).toEqual([
      'kjernejournal/error-shown',
      'kjernejournal/unknown-member',
      'kjernejournal/works-when-down',
    ])
  })

  const lives: Readonly<Record<string, Works>> = {
    'is switched off from the beginning': () => false,
    'is switched off before the attack': (phase) => phase === 'before',
    'is switched off during the attack only': (phase) => phase !== 'attack',
    'never comes back': (phase) => phase !== 'after',
    'falls when it is hit': (phase) => (phase === 'attack' ? 'called' : phase === 'before'),
    'falls when it is hit, and rises again': (phase) => phase !== 'attack' || 'called',
    'comes only when all is over': (phase) => phase === 'after',
  }
  for (const [silence, report] of Object.entries(silences))
    for (const [life, works] of Object.entries(lives))
      it(`pass no EPJ that ${silence} and ${life}`, () => {
        expect(passed(report, works)).toEqual([])
      })

  it('pass no EPJ whose driver claims that all is well while it makes no call', () => {
    const seen = { icon: 0, tooltip: 'Stengt ute', patient: PATIENT, message: 'Nede' }
    expect(passed({ outcome: 'ok', seen }, () => false)).toEqual([])
  })
})
