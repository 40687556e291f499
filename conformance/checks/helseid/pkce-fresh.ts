import { defineCheck, shown, unless } from '../../kit/define-check.ts'
import { withEarlier } from '../../kit/earlier.ts'

export default defineCheck({
  id: 'helseid/pkce-fresh',
  requirements: ['HID-P05', 'STD-04'],
  cause: 'implementation',
  nb: {
    title: 'Hver innlogging har sin egen PKCE-verdi',
    failureTitle: 'To innlogginger har samme PKCE-verdi',
    why: 'PKCE binder koden til innloggingen den hører til. En verdi som går igjen, binder ingenting.',
    fix: 'Lag verifikatoren idet innloggingen begynner, med en sikker tilfeldighetskilde, og glem den når koden er løst inn.',
  },
  en: {
    title: 'Each log-in has a PKCE value of its own',
    failureTitle: 'Two log-ins have the same PKCE value',
    why: 'PKCE ties the code to the log-in it belongs to. A value that is used again ties nothing.',
    fix: 'Make the verifier when the log-in begins, with a secure source of randomness, and forget it when the code has been redeemed.',
  },
  select: ({ par }) =>
    withEarlier(
      par.filter(({ accepted, parameters }) => accepted && parameters.has('code_challenge')),
      ({ parameters }) => parameters.get('code_challenge') ?? undefined,
    ),
  evaluate: ({ earlier, parameters }) =>
    unless(earlier === undefined, {
      at: 'body.code_challenge',
      expected: {
        nb: `en annen verdi enn i utveksling ${earlier?.seq}`,
        en: `another value than in exchange ${earlier?.seq}`,
      },
      actual: shown(parameters.get('code_challenge')),
      message: {
        nb: `Samme code_challenge ble brukt i utveksling ${earlier?.seq}.`,
        en: `The same code_challenge was used in exchange ${earlier?.seq}.`,
      },
    }),
})
