import type { Evidence } from '../../evidence/evidence.ts'
import { defineCheck, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'kjernejournal/token-of-user',
  requirements: ['KJ-S48'],
  cause: 'implementation',
  nb: {
    title: 'Kjernejournal brukes med tokenet til brukeren som er innlogget',
    failureTitle: 'Kjernejournal brukes med tokenet til en annen enn den som er innlogget',
    why: 'Pasientens logg viser den som tokenet er for. Er det en annen, står feil helsepersonell oppført, og den rette ser det som den andre har tilgang til.',
    fix: 'Oppbevar tilgangstoken og refresh-token i brukerens økt i EPJ-en, ikke i et felt for hele maskinen, og slett dem når brukeren går. Avvis en fornyelse når personen i det nye tokenet er en annen enn den som er innlogget.',
  },
  en: {
    title: 'Kjernejournal is used with the token of the user who is logged in',
    failureTitle: 'Kjernejournal is used with the token of somebody else than the user who is logged in',
    why: 'The patient’s log shows the person whom the token is for. When that is somebody else, the wrong health worker is listed, and the right one sees what the other has access to.',
    fix: 'Keep access token and refresh token in the user’s session in the EPJ, not in one field for the whole computer, and delete them when the user leaves. Refuse a refresh when the person in the new token is another than the one who is logged in.',
  },
  select: usesOfUsers,
  evaluate: ({ user, pid }) =>
    unless(pid === user, {
      at: 'header.authorization.helseid://claims/identity/pid',
      expected: { nb: `${user}, som er innlogget`, en: `${user}, who is logged in` },
      actual: pid,
      message: {
        nb: 'Tokenet er en annens enn den innloggedes.',
        en: 'The token is another’s than that of the user who is logged in.',
      },
    }),
})

/**
 * Sessions that are created, and data, while it is known who is logged in; shown by two users at least. Not while somebody logs
 * in: until that is done, the user before may be at work.
 */
function usesOfUsers({ situations, creations, dataUses }: Evidence) {
  const settled = situations.filter(({ step }) => step.action !== 'log-in')
  const userOf = new Map(settled.map(({ step, user }) => [step.id, user]))
  const uses = [...creations, ...dataUses].flatMap(({ seq, step, access: { pid } }) => {
    const user = userOf.get(step ?? 0)
    return user === undefined || pid === undefined ? [] : [{ seq, user, pid }]
  })
  const people = new Set(uses.flatMap(({ user, pid }) => [user, pid]))
  return people.size < 2 ? [] : uses.sort((a, b) => a.seq - b.seq)
}
