import { defineCheck, unless } from '../../kit/define-check.ts'
import { withEarlier } from '../../kit/earlier.ts'

export default defineCheck({
  id: 'kjernejournal/verifier-fresh',
  requirements: ['KJ-S20'],
  cause: 'implementation',
  nb: {
    title: 'Hver sesjon har sin egen verifier',
    failureTitle: 'To sesjoner har samme verifier',
    why: 'Verifieren er det som hindrer andre i å bruke lenken til portalen. En som går igjen, kan være kjent.',
    fix: 'Lag 32 tilfeldige byte for hver sesjon, og glem dem når portalen er åpnet.',
  },
  en: {
    title: 'Each session has a verifier of its own',
    failureTitle: 'Two sessions have the same verifier',
    why: 'The verifier is what keeps others from using the link to the portal. One that comes again may be known.',
    fix: 'Make 32 random bytes for each session, and forget them when the portal has been opened.',
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
