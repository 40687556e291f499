// An adapter that falls in the middle of a visit, or gives no answer in time: nobody knows what the EPJ was told, or what
// it did next. What it did before is judged; what did not come after is not held against it.
import { describe, expect, it } from 'vitest'
import type { JournalEvent } from '#simulators/core/journal/exchange.ts'
import { checks } from '../checks/index.ts'
import { readEvidence } from '../evidence/evidence.ts'
import { journal, step } from './fixture/build-events.ts'
import { endSession, metadata, par, systemToken, token } from './fixture/build-helseid-calls.ts'
import {
  indicator,
  openPortal,
  ping,
  sessionCreate,
  sessionEnd,
} from './fixture/build-kjernejournal-calls.ts'
import { OTHER_PATIENT, PATIENT, USER } from './fixture/build-tokens.ts'
import { runCheck } from './run-check.ts'

const opened = { icon: 4, tooltip: 'Tekst', patient: PATIENT } as const
const visit = journal(
  metadata(),
  ...step('test-connection', { seen: { message: 'I orden' } }, systemToken(), ping()),
  ...step('log-in', { args: { user: USER, securityLevel: '4' }, seen: { loggedIn: USER } }, par(), token()),
  ...step('open-patient', { args: { patient: PATIENT }, seen: opened }, indicator()),
  ...step(
    'open-kjernejournal',
    { args: { grunnlag: 'SAMTYKKE' }, seen: opened },
    sessionCreate(),
    openPortal(),
  ),
  ...step(
    'open-patient',
    { args: { patient: OTHER_PATIENT } },
    sessionEnd(),
    indicator({ json: { fnr: OTHER_PATIENT } }),
  ),
  ...step('log-out', { seen: { loggedIn: null } }, endSession()),
)

const accusations = (events: readonly JournalEvent[]): readonly string[] => {
  const evidence = readEvidence(events)
  return checks
    .map((check) => runCheck(check, evidence))
    .filter(({ verdict }) => verdict === 'failed' || verdict === 'warning')
    .map(({ id }) => id)
}

const isMark = (event: JournalEvent, kind: string) => event.type === 'mark' && event.kind === kind
const beginnings = visit.flatMap((event) => (isMark(event, 'step-began') ? [event.seq] : []))
const actionAt = (seq: number) => {
  const event = visit.find((one) => one.seq === seq)
  return event?.type === 'mark' ? String(event.data['action']) : ''
}

/** The journal up to an event, and then how the step that was under way is told to have ended, if at all. */
const cutAfter = (last: number, ended: JournalEvent | undefined, told: boolean): readonly JournalEvent[] => {
  const kept = visit.filter(({ seq }) => seq <= last)
  if (!told || ended?.type !== 'mark') return kept
  return [...kept, { ...ended, data: { ...ended.data, outcome: 'timed-out', seen: {} } }]
}

describe.each([
  ['falls', false],
  ['gives no answer in time', true],
] as const)('an adapter that %s', (_, told) => {
  const usual = accusations(visit)

  it.each(beginnings.map((seq) => [actionAt(seq), seq] as const))(
    'at «%s» (%i) brings nothing upon the EPJ, however far the order came',
    (_, began) => {
      const ended = visit.find((event) => event.seq > began && isMark(event, 'step-ended'))
      for (let last = began; last < (ended?.seq ?? 0); last += 1)
        expect(accusations(cutAfter(last, ended, told)).filter((id) => !usual.includes(id))).toEqual([])
    },
  )
})
