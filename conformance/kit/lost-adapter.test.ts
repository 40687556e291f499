// An adapter that falls in the middle of a visit: nobody knows what the EPJ was told, or what it did next. What it did
// before is judged; what did not come after is not held against it.
import { describe, expect, it } from 'vitest'
import type { JournalEvent } from '#simulators/core/exchange.ts'
import { checks } from '../checks/index.ts'
import { readEvidence } from '../evidence/evidence.ts'
import {
  endSession,
  indicator,
  metadata,
  OTHER_PATIENT,
  openPortal,
  PATIENT,
  par,
  ping,
  sessionCreate,
  sessionEnd,
  systemToken,
  token,
  USER,
} from './build-calls.ts'
import { journal, step } from './build-events.ts'
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

describe('an adapter that falls', () => {
  const usual = accusations(visit)

  it.each(beginnings.map((seq) => [actionAt(seq), seq] as const))(
    'at «%s» (%i) brings nothing upon the EPJ, whether or not the order came through',
    (_, began) => {
      const ended = visit.find((event) => event.seq > began && isMark(event, 'step-ended'))?.seq ?? 0
      for (const last of [began, ended - 1])
        expect(
          accusations(visit.filter(({ seq }) => seq <= last)).filter((id) => !usual.includes(id)),
        ).toEqual([])
    },
  )
})
