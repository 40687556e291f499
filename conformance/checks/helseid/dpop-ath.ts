import { defineCheck, MISSING, shown, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'helseid/dpop-ath',
  requirements: ['HID-D07', 'KJ-S06'],
  cause: 'implementation',
  nb: {
    title: 'DPoP-beviset i hvert API-kall hører til tokenet i kallet (ath)',
    failureTitle: 'Et DPoP-bevis hører ikke til tokenet i kallet (ath)',
    why: 'Med ath gjelder beviset bare sammen med ett bestemt token. Uten det kan et bevis brukes med et annet token, og API-et avviser kallet.',
    fix: 'Sett ath i DPoP-beviset til SHA-256 av tilgangstokenet, slik det står i headeren Authorization, kodet som base64url uten =. Regn det ut på nytt når tokenet er fornyet. Beviset til token-endepunktet skal ikke ha ath.',
  },
  en: {
    title: 'The DPoP proof of each API call belongs to the token in the call (ath)',
    failureTitle: 'A DPoP proof does not belong to the token in the call (ath)',
    why: 'With ath the proof is valid only together with one particular token. Without it a proof can be used with another token, and the API refuses the call.',
    fix: 'Set ath in the DPoP proof to the SHA-256 of the access token as it stands in the Authorization header, encoded as base64url without =. Work it out again when the token has been renewed. The proof for the token endpoint must not have ath.',
  },
  // A bound token that is sent as Bearer is another check's business.
  select: ({ tokenUses }) =>
    tokenUses.filter(({ scheme, proof }) => proof !== undefined || /^dpop$/i.test(scheme)),
  evaluate: ({ proof, access }) => {
    if (!proof)
      return [
        {
          at: 'header.dpop',
          expected: { nb: 'et DPoP-bevis', en: 'a DPoP proof' },
          actual: MISSING,
          message: {
            nb: 'Kallet har et DPoP-token, men ikke noe bevis.',
            en: 'The call has a DPoP token, but no proof.',
          },
        },
      ]
    return unless(proof.claims['ath'] === access.ath, {
      at: 'header.dpop.ath',
      expected: access.ath,
      actual: shown(proof.claims['ath']),
      message: {
        nb: 'ath er ikke SHA-256 av tokenet i kallet.',
        en: 'ath is not the SHA-256 of the token in the call.',
      },
    })
  },
})
