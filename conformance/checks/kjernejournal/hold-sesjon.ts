import type { SessionLife } from '../../evidence/kjernejournal/session-lives.ts'
import { defineCheck, type Fault } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'kjernejournal/hold-sesjon',
  requirements: ['KJ-S30', 'KJ-N17', 'SJK-A08'],
  cause: 'configuration',
  nb: {
    title: 'Sesjonen holdes i live med et nytt token før det forrige utløper',
    failureTitle: 'Sesjonen utløper mens pasienten fortsatt er åpen',
    why: 'Utløper tokenet, stenges kjernejournal midt i arbeidet, og helsepersonellet må begynne på nytt.',
    fix: 'Sett «Hold sesjon» til kortere tid enn levetiden til tokenet, for eksempel 80 prosent av expires_in. Hent et nytt token med refresh_token hver gang, og send det i session/refresh. Prøv igjen straks hvis det mislykkes.',
  },
  en: {
    title: 'The session is kept alive with a new token before the previous one expires',
    failureTitle: 'The session expires while the patient is still open',
    why: 'When the token expires, Kjernejournal closes in the middle of the work, and the health worker has to start again.',
    fix: 'Set “Hold sesjon” to less than the token’s lifetime, for example 80 per cent of expires_in. Fetch a new token with refresh_token each time, and send it in session/refresh. Try again at once when that fails.',
  },
  select: ({ lives }) => lives.filter((life) => neededUntil(life) > (life.tokens[0]?.expires ?? Infinity)),
  evaluate: (life) => firstGap(life),
})

/**
 * By hand nobody tells when the patient was closed: then the last refresh is what is known, and of a machine at which nobody
 * called for an hour, that it slept is as likely. A scenario that was broken off leaves the patient open, and the EPJ is made
 * as new before the next.
 */
function neededUntil({
  over,
  scenario,
  watchedUntil,
  tokens,
  at,
  silentFrom = Infinity,
}: SessionLife): number {
  if (scenario === undefined) return Math.min(over?.at ?? tokens.at(-1)?.at ?? at, silentFrom)
  return Math.min(over?.at ?? Infinity, watchedUntil)
}

function firstGap(life: SessionLife): readonly Fault[] {
  const until = neededUntil(life)
  for (const [index, token] of life.tokens.entries()) {
    if (token.expires >= until) return []
    const next = life.tokens[index + 1]
    if (!next || next.at >= token.expires)
      return [
        {
          exchange: token.seq,
          at: 'calls.session-refresh',
          expected: {
            nb: `før ${moment(token.expires)}, da tokenet som vises her, utløper`,
            en: `before ${moment(token.expires)}, when the token shown here expires`,
          },
          actual: next ? moment(next.at) : { nb: 'ingen fornyelse', en: 'no renewal' },
          message: {
            nb: `Pasienten var åpen til ${moment(until)}, men sesjonen ble ikke fornyet i tide.`,
            en: `The patient was open until ${moment(until)}, but the session was not renewed in time.`,
          },
        },
      ]
    if (next.expires <= token.expires)
      return [
        {
          exchange: next.seq,
          at: 'header.authorization.exp',
          expected: { nb: `senere enn ${moment(token.expires)}`, en: `later than ${moment(token.expires)}` },
          actual: moment(next.expires),
          message: {
            nb: 'Fornyelsen brukte ikke et nytt token, så sesjonen ble ikke forlenget.',
            en: 'The renewal did not use a new token, so the session was not extended.',
          },
        },
      ]
  }
  return []
}

const moment = (milliseconds: number) => new Date(milliseconds).toISOString().slice(11, 19)
