import { defineCheck, shown, unless } from '../../kit/define-check.ts'

const PID = 'helseid://claims/identity/pid'

export default defineCheck({
  id: 'kjernejournal/session-ended',
  requirements: ['KJ-R18', 'KJ-S35', 'KJ-N20'],
  cause: 'implementation',
  nb: {
    title: 'Sesjonen avsluttes når brukeren logger ut eller en annen bruker tar over',
    failureTitle: 'Sesjonen avsluttes ikke når brukeren logger ut eller en annen bruker tar over',
    why: 'Ellers kan den neste ved maskinen lese kjernejournalen i en annens navn, og pasientens logg viser feil person.',
    fix: 'Kall session/end med brukerens eget token ved utlogging, ved bytte av bruker og når EPJ-en låses for en ny bruker. Gjør det før utloggingen fra HelseID, mens tokenet ennå gjelder.',
  },
  en: {
    title: 'The session is ended when the user logs out or another user takes over',
    failureTitle: 'The session is not ended when the user logs out or another user takes over',
    why: 'Otherwise the next person at the computer can read the kjernejournal in somebody else’s name, and the patient’s log shows the wrong person.',
    fix: 'Call session/end with the user’s own token at log-out, at a change of user, and when the EPJ is locked for a new user. Do it before logging out of HelseID, while the token is still valid.',
  },
  select: ({ departures }) => departures,
  evaluate: ({ seq, old, ended, byOthers }) => [
    ...unless(ended, {
      exchange: seq,
      at: 'calls.session-end',
      expected: {
        nb: `sesjonen fra #${old.seq} avsluttes når brukeren går`,
        en: `the session from #${old.seq} is ended when the user leaves`,
      },
      actual: { nb: 'ikke avsluttet', en: 'not ended' },
      message: {
        nb: `Brukeren forlot EPJ-en, men kjernejournalen til ${old.patient ?? '(ingen)'} ble ikke avsluttet.`,
        en: `The user left the EPJ, but the kjernejournal of ${old.patient ?? '(nobody)'} was not ended.`,
      },
    }),
    ...byOthers.slice(0, 1).map(({ seq: exchange, token }) => ({
      exchange,
      at: `header.authorization.${PID}`,
      expected: shown(old.user),
      actual: shown(token?.claims[PID]),
      message: {
        nb: 'En annen bruker gjorde et kall på sesjonen.',
        en: 'Another user made a call on the session.',
      },
    })),
  ],
})
