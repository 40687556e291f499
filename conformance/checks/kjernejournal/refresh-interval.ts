import { number } from '../../evidence/jwt.ts'
import { defineCheck, unless } from '../../kit/define-check.ts'

/** Shares of the token's life; the sample renews at 0.8, and a set interval may be shorter. */
const [EARLIEST, LATEST] = [0.3, 0.97]

export default defineCheck({
  id: 'kjernejournal/refresh-interval',
  requirements: ['KJ-S31'],
  cause: 'implementation',
  nb: {
    title: 'Sesjonen fornyes når omtrent 80 prosent av tokenets levetid er brukt',
    failureTitle: 'Sesjonen fornyes mye oftere enn nødvendig, eller i siste liten',
    why: 'Fornyes den for ofte, blir HelseID og kjernejournal tregere for alle. Fornyes den i siste liten, mister brukeren kjernejournalen så snart nettet er tregt.',
    fix: 'Regn ut 80 prosent av expires_in for hvert nytt token, og forny sesjonen når den tiden er gått.',
  },
  en: {
    title: 'The session is renewed when about 80 per cent of the token’s lifetime has passed',
    failureTitle: 'The session is renewed much more often than needed, or at the last moment',
    why: 'Renewed too often, it makes HelseID and Kjernejournal slower for everybody. Renewed at the last moment, it is lost as soon as the network is slow.',
    fix: 'Work out 80 per cent of expires_in for each new token, and renew the session when that time has passed.',
  },
  select: ({ lives }) =>
    lives.flatMap(({ session }) => {
      // A renewal that failed is tried again soon, and rightly so.
      const shown = [session.created, ...session.refreshes.filter(({ accepted }) => accepted)]
      return shown.slice(1).flatMap((renewal, index) => {
        const before = shown[index]
        const expires = number(before?.token?.claims['exp'])
        if (!before || expires === undefined || before.token?.sha256 === renewal.token?.sha256) return []
        const share = (renewal.at - before.at) / (expires * 1000 - before.at)
        return [{ seq: renewal.seq, share, isFirst: index === 0 }]
      })
    }),
  // NHN's sample renews a new session after half a minute, and from then on by the token's life.
  evaluate: ({ share, isFirst }) =>
    unless((isFirst || share >= EARLIEST) && share <= LATEST, {
      at: 'header.authorization.exp',
      expected: {
        nb: 'rundt 80 prosent av levetiden til det forrige tokenet',
        en: 'about 80 per cent of the previous token’s lifetime',
      },
      actual: `${Math.round(share * 100)} %`,
      message: {
        nb: `Fornyelsen kom etter ${Math.round(share * 100)} prosent av tokenets levetid.`,
        en: `The renewal came after ${Math.round(share * 100)} per cent of the token’s lifetime.`,
      },
    }),
})
