import type { Proof } from '../../evidence/helseid/proofs.ts'
import { text } from '../../evidence/jwt.ts'
import { unanswered } from '../../evidence/seen.ts'
import { defineCheck } from '../../kit/define-check.ts'
import { type After, withEarlier } from '../../kit/earlier.ts'
import { freshValueFaults } from '../../kit/fresh-value-faults.ts'

export default defineCheck({
  id: 'helseid/dpop-jti',
  requirements: ['HID-D05', 'STD-17', 'HID-N02', 'KJ-N10'],
  cause: 'implementation',
  nb: {
    title: 'Hvert DPoP-bevis har sin egen jti',
    failureTitle: 'En jti er brukt i flere DPoP-bevis',
    why: 'HelseID og kjernejournal husker jti for å stanse den som spiller av et oppsnappet kall. Et bevis med en jti som er brukt før, blir avvist.',
    fix: 'Lag et nytt DPoP-bevis med en ny, tilfeldig jti for hvert kall, også når du sender det samme kallet en gang til. Legg beviset til så sent som mulig, slik at automatiske gjentakelser også får et nytt.',
  },
  en: {
    title: 'Each DPoP proof has a jti of its own',
    failureTitle: 'A jti was used in several DPoP proofs',
    why: 'HelseID and Kjernejournal remember jti to stop anyone who replays an intercepted call. A proof whose jti has been used before is refused.',
    fix: 'Make a new DPoP proof with a new, random jti for each call, including when you send the same call again. Add the proof as late as possible, so that automatic retries get a new one too.',
  },
  select: ({ proofs }) =>
    withEarlier(proofs, ({ jwt }) => text(jwt.claims['jti'])).filter((proof) => !isSentAgain(proof)),
  evaluate: ({ jwt, earlier }) =>
    freshValueFaults({
      at: 'header.dpop.jti',
      value: jwt.claims['jti'],
      earlier,
      whenMissing: { nb: 'DPoP-beviset har ikke jti.', en: 'The DPoP proof has no jti.' },
      whenUsedBefore: {
        nb: `Den samme jti ble brukt i utveksling ${earlier?.seq}.`,
        en: `The same jti was used in exchange ${earlier?.seq}.`,
      },
    }),
})

/** When no answer came, the network layer may have sent the very same call again. */
function isSentAgain({ jwt, earlier }: After<Proof>): boolean {
  return earlier?.jwt.sha256 === jwt.sha256 && unanswered(earlier)
}
