import { status } from '../../evidence/seen.ts'
import { defineCheck } from '../../kit/define-check.ts'

const isRefusal = (code: number) => code >= 400 && code < 500 && code !== 429

export default defineCheck({
  id: 'kjernejournal/refresh-refused',
  requirements: ['KJ-S32'],
  cause: 'implementation',
  nb: {
    title: 'EPJ-en slutter å fornye sesjonen når kjernejournal avviser fornyelsen',
    failureTitle: 'EPJ-en fortsetter å fornye en sesjon som kjernejournal har avvist',
    why: 'Sesjonen er borte, og den kommer ikke tilbake. Brukeren ser en portal som ikke lenger virker, og tjenesten får kall som ikke kan lykkes.',
    fix: 'Når session/refresh svarer 4xx (men ikke 429): stopp tidtakeren, fortell brukeren at kjernejournalen er lukket, og lag en ny sesjon ved neste klikk.',
  },
  en: {
    title: 'The EPJ stops renewing the session when Kjernejournal refuses the renewal',
    failureTitle: 'The EPJ goes on renewing a session that Kjernejournal has refused',
    why: 'The session is gone and does not come back. The user sees a portal that no longer works, and the service gets calls that cannot succeed.',
    fix: 'When session/refresh answers 4xx (except 429): stop the timer, tell the user that the kjernejournal is closed, and create a new session at the next click.',
  },
  select: ({ attacks, sessions }) =>
    attacks
      .filter(({ scenario }) => scenario === 'kjernejournal/refresh-refused')
      .map((attack) => {
        const hit = new Set(attack.hits.map(({ seq }) => seq))
        const later = sessions.flatMap(({ refreshes }) => {
          const refused = refreshes.findIndex((call) => hit.has(call.seq) && isRefusal(status(call)))
          return refused < 0 ? [] : refreshes.slice(refused + 1)
        })
        return { ...attack, later }
      }),
  evaluate: ({ underway, later }) =>
    underway
      ? later.map(({ seq }) => ({
          exchange: seq,
          at: 'body.sessionId',
          expected: {
            nb: 'ingen flere fornyelser av denne sesjonen',
            en: 'no more renewals of this session',
          },
          actual: { nb: 'fornyet igjen', en: 'renewed again' },
          message: {
            nb: 'EPJ-en prøvde å fornye sesjonen igjen.',
            en: 'The EPJ tried to renew the session again.',
          },
        }))
      : [],
})
