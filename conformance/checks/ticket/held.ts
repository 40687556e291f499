import { between } from '../../evidence/between.ts'
import { leavesKjernejournal, type Situation } from '../../evidence/scenarios/situations.ts'
import { accepted, callsTo, type Seen, status } from '../../evidence/seen.ts'
import { defineCheck, unless } from '../../kit/define-check.ts'

/** How long the bench’s portal stays open without a word from the EPJ; the real time is not public. */
const LIFE_MS = 15 * 60 * 1000

export default defineCheck({
  id: 'ticket/held',
  requirements: ['KJ-S45'],
  cause: 'implementation',
  nb: {
    title: 'Portalsesjonen holdes åpen så lenge pasienten er åpen, og ikke lenger',
    failureTitle: 'Portalsesjonen holdes ikke åpen, eller holdes etter at pasienten er lukket',
    why: 'Holdes ikke sesjonen, mister brukeren kjernejournalen midt i arbeidet. Holdes den for lenge, blir en lukket pasient stående åpen i portalen.',
    fix: 'Start en tidtaker når portalen åpnes, kall portalens adresse for å holde sesjonen (NHN oppgir den; i benken er det GET holdsesjon) i god tid før det er gått 15 minutter, og stopp den når pasienten lukkes eller brukeren logger ut. Kallet må ha nettleserens informasjonskapsel fra portalen, og X-EPJ-System.',
  },
  en: {
    title: 'The portal session is held for as long as the patient is open, and no longer',
    failureTitle: 'The portal session is not held, or is held after the patient is closed',
    why: 'When the session is not held, the user loses the kjernejournal in the middle of the work. When it is held too long, a closed patient stays open in the portal.',
    fix: 'Start a timer when the portal is opened, call the portal’s address for holding the session (NHN provides it; in the bench it is GET holdsesjon) well within 15 minutes, and stop it when the patient is closed or the user logs out. The call must carry the browser’s cookie from the portal, and X-EPJ-System.',
  },
  select: ({ situations, tickets, calls }) => {
    const holds = callsTo(calls, 'kjernejournal.hold-session')
    const leavings = callsTo(calls, 'kjernejournal.log-out').filter(accepted)
    const portals = tickets.filter(({ where, accepted }) => where === 'portal' && accepted)
    const lastIn = new Map(portals.map((opening) => [opening.step, opening]))
    return situations.flatMap((situation, index) => {
      const { step } = situation
      const opened = lastIn.get(step.id)
      if (step.action !== 'open-kjernejournal' || opened === undefined) return []
      const following = restOf(situations, index)
      const closing = following.find(({ step }) => leavesKjernejournal(step))
      const reopened = following.find(
        ({ step: { id, action } }) => action === 'open-kjernejournal' && id > step.id,
      )
      const last = following.at(-1) ?? situation
      // Who has left the portal by its own link has nothing to be held; the EPJ's calls are refused from then on.
      const left = between(leavings, opened.seq, closing?.step.id ?? last.step.end)[0]
      const closedAt = left?.at ?? closing?.step.at ?? last.step.endedAt
      if (closedAt - opened.at < LIFE_MS && last.step.endedAt - closedAt < LIFE_MS) return []
      // A call that was under way while the user closed the patient is no fault.
      const until = closing?.step.end ?? last.step.end
      const called = between(holds, opened.seq, until - 1)
      const end = reopened && reopened.step.id > until ? reopened.step.id : last.step.end
      return [
        {
          seq: opened.seq,
          moments: [opened, ...called.filter(holdsOn)].map(({ at }) => at),
          refused: called.find((call) => !holdsOn(call)),
          closedAt,
          late: between(holds, until, end)[0],
        },
      ]
    })
  },
  evaluate: ({ moments, closedAt, late, refused }) => {
    const gaps = moments.map((at, index) => (moments[index + 1] ?? closedAt) - at)
    const longest = Math.round(Math.max(...gaps) / 1000)
    return [
      ...unless(longest * 1000 < LIFE_MS, {
        ...(refused && { exchange: refused.seq }),
        at: 'calls.hold-session',
        expected: {
          nb: `et kall innen ${LIFE_MS / 1000} sekunder`,
          en: `a call within ${LIFE_MS / 1000} seconds`,
        },
        actual: refused
          ? {
              nb: `${longest} sekunder uten et som portalen godtok; den svarte ${status(refused)}`,
              en: `${longest} seconds without one that the portal took; it answered ${status(refused)}`,
            }
          : { nb: `${longest} sekunder uten`, en: `${longest} seconds without one` },
        message: {
          nb: 'Portalsesjonen ble ikke holdt åpen.',
          en: 'The portal session was not held.',
        },
      }),
      ...(late
        ? [
            {
              exchange: late.seq,
              at: 'calls.hold-session',
              expected: {
                nb: 'ingen kall etter at pasienten ble lukket',
                en: 'no call after the patient was closed',
              },
              actual: { nb: 'sesjonen ble holdt åpen', en: 'the session was held on' },
              message: {
                nb: 'Sesjonen ble holdt etter at pasienten var lukket.',
                en: 'The session was held after the patient had been closed.',
              },
            },
          ]
        : []),
    ]
  },
})

/** What follows in the same walk through the scenario. */
function restOf(situations: readonly Situation[], index: number): readonly Situation[] {
  const rest: Situation[] = []
  for (
    let next = index + 1;
    situations[next]?.step.scenario === situations[index]?.step.scenario;
    next += 1
  ) {
    const situation = situations[next]
    if (situation === undefined) break
    rest.push(situation)
  }
  return rest
}

/** What the bench spoilt is not the EPJ's. */
function holdsOn(call: Seen): boolean {
  return accepted(call) || call.exchange.fault !== undefined
}
