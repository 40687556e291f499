import { defineCheck, MISSING, shown, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'kjernejournal/dpop-on-session-calls',
  requirements: ['KJ-S05', 'KJ-N11', 'SJK-A09'],
  cause: 'implementation',
  nb: {
    title: 'Alle kall til Kjernejournal Innlogging har et HelseID-token med ordet DPoP',
    failureTitle: 'Et kall til Kjernejournal Innlogging har ikke et HelseID-token med ordet DPoP',
    why: 'Et token som sendes som Bearer, kan brukes av alle som får tak i det. Kjernejournal avviser slike kall.',
    fix: 'Send «Authorization: DPoP <token>» og et DPoP-bevis i headeren DPoP på session/create, session/refresh og session/end. Bruk tokenet fra HelseID og nøkkelen det er bundet til.',
  },
  en: {
    title: 'Every call to Kjernejournal Innlogging has a HelseID token with the word DPoP',
    failureTitle: 'A call to Kjernejournal Innlogging lacks a HelseID token with the word DPoP',
    why: 'A token sent as Bearer can be used by anyone who gets hold of it. Kjernejournal refuses such calls.',
    fix: 'Send “Authorization: DPoP <token>” and a DPoP proof in the DPoP header on session/create, session/refresh and session/end. Use the token from HelseID and the key it is bound to.',
  },
  select: ({ sessionCalls }) => sessionCalls,
  evaluate: ({ scheme, token, proofs }) => [
    ...unless(/^dpop$/i.test(scheme), {
      at: 'header.authorization',
      expected: 'DPoP <access token>',
      actual: shown(scheme === '' ? undefined : `${scheme} …`),
      message: {
        nb: 'Tokenet skal sendes med ordet DPoP.',
        en: 'The token must be sent with the word DPoP.',
      },
    }),
    ...unless(scheme === '' || token !== undefined, {
      at: 'header.authorization',
      expected: { nb: 'et tilgangstoken fra HelseID (JWT)', en: 'an access token from HelseID (JWT)' },
      actual: { nb: 'noe annet', en: 'something else' },
      message: {
        nb: 'Det som ble sendt, er ikke et token fra HelseID.',
        en: 'What was sent is not a token from HelseID.',
      },
    }),
    ...unless(proofs === 1, {
      at: 'header.dpop',
      expected: { nb: 'ett DPoP-bevis', en: 'one DPoP proof' },
      actual: proofs === 0 ? MISSING : { nb: `${proofs} bevis`, en: `${proofs} proofs` },
      message: {
        nb: 'Kallet skal ha nøyaktig ett DPoP-bevis.',
        en: 'The call must have exactly one DPoP proof.',
      },
    }),
  ],
})
