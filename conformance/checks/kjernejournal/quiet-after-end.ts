import type { Evidence } from '../../evidence/evidence.ts'
import type { SessionCall } from '../../evidence/kjernejournal/session-calls.ts'
import type { SessionLife } from '../../evidence/kjernejournal/session-lives.ts'
import { defineCheck, MISSING } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'kjernejournal/quiet-after-end',
  requirements: ['KJ-S33', 'KJ-N18'],
  cause: 'implementation',
  nb: {
    title: 'EPJ-en slutter å fornye sesjonen når pasienten er lukket eller sesjonen er avsluttet',
    failureTitle: 'EPJ-en fornyer en sesjon uten at en pasient er åpen i kjernejournal',
    why: 'En sesjon som holdes i live uten grunn, lar kjernejournalen stå åpen for andre og belaster tjenesten.',
    fix: 'Start tidtakeren for «Hold sesjon» etter session/create, og stopp den når pasienten lukkes, når en annen åpnes, ved utlogging og etter session/end. Ikke start den ved innlogging.',
  },
  en: {
    title: 'The EPJ stops renewing the session when the patient is closed or the session has ended',
    failureTitle: 'The EPJ renews a session while no patient is open in Kjernejournal',
    why: 'A session kept alive without reason leaves the kjernejournal open to others and burdens the service.',
    fix: 'Start the “Hold sesjon” timer after session/create, and stop it when the patient is closed, when another is opened, at log-out and after session/end. Do not start it at log-in.',
  },
  select: (evidence) => [...afterEnd(evidence.lives), ...withoutSession(evidence)],
  evaluate: ({ refreshes, known }) =>
    refreshes.map(({ seq, sessionId }) => ({
      exchange: seq,
      at: 'body.sessionId',
      expected: { nb: 'ingen fornyelse', en: 'no renewal' },
      actual: known
        ? { nb: 'en sesjon som er over', en: 'a session that is over' }
        : sessionId
          ? { nb: 'en sesjon som ikke finnes', en: 'a session that does not exist' }
          : MISSING,
      message: known
        ? {
            nb: 'Sesjonen ble fornyet etter at den var over.',
            en: 'The session was renewed after it was over.',
          }
        : {
            nb: 'EPJ-en fornyet en sesjon som ikke finnes.',
            en: 'The EPJ renewed a session that does not exist.',
          },
    })),
})

/**
 * Sessions that are over, when the EPJ was watched for so long that it would have refreshed once more; a silence
 * shorter than that says nothing.
 */
function afterEnd(lives: readonly SessionLife[]) {
  return lives.flatMap(({ seq, session, over, tokens, watchedUntil }) => {
    if (!over) return []
    const quietFrom = Math.min(over.seq, session.ends[0]?.seq ?? over.seq)
    const refreshes = session.refreshes.filter((refresh) => refresh.seq > quietFrom)
    const longEnough = tokens.length > 0 && watchedUntil >= Math.max(...tokens.map(({ expires }) => expires))
    return refreshes.length > 0 || longEnough ? [{ seq, refreshes, known: true }] : []
  })
}

function withoutSession({ sessionCalls, sessions }: Evidence) {
  const ids = new Set(sessions.map(({ created }) => created.sessionId))
  const stray = (call: SessionCall) => call.kind === 'refresh' && !ids.has(call.sessionId)
  return sessionCalls.filter(stray).map((call) => ({ seq: call.seq, refreshes: [call], known: false }))
}
