import { defineCheck, unless } from '../../kit/define-check.ts'
import { withEarlier } from '../../kit/earlier.ts'

export default defineCheck({
  id: 'kjernejournal/verifier-fresh',
  requirements: ['KJ-S20'],
  cause: 'implementation',
  nb: {
    title: 'Hver sesjon har sin egen verifikator',
    failureTitle: 'To sesjoner har samme verifikator',
    why: 'Verifikatoren hindrer andre i å bruke lenken til portalen. Går den igjen, kan andre kjenne den.',
    fix: 'Lag 32 tilfeldige byte for hver sesjon, skriv dem som base64url uten utfylling, og kast dem når portalen er åpnet.',
  },
  en: {
    title: 'Each session has a verifier of its own',
    failureTitle: 'Two sessions have the same verifier',
    why: 'The verifier keeps others from using the link to the portal. When it is used again, others may know it.',
    fix: 'Make 32 random bytes for each session, write them as base64url without padding, and discard them when the portal has been opened.',
  },
  select: ({ creations }) =>
    withEarlier(
      creations.filter(({ accepted, challenge }) => accepted && challenge !== undefined),
      ({ challenge }) => challenge,
    ),
  evaluate: ({ earlier }) =>
    unless(earlier === undefined, {
      at: 'body.ehr_code_challenge',
      expected: {
        nb: `en annen verdi enn i utveksling ${earlier?.seq}`,
        en: `another value than in exchange ${earlier?.seq}`,
      },
      actual: { nb: 'den samme verdien', en: 'the same value' },
      message: {
        nb: `Samme verdi ble brukt i utveksling ${earlier?.seq}.`,
        en: `The same value was used in exchange ${earlier?.seq}.`,
      },
    }),
})
