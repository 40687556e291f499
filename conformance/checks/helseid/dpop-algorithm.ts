import { defineCheck, inText, shown, unless } from '../../kit/define-check.ts'

const PERMITTED = /^(?:RS|PS|ES)(?:256|384|512)$/

export default defineCheck({
  id: 'helseid/dpop-algorithm',
  requirements: ['HID-K01'],
  cause: 'implementation',
  nb: {
    title: 'DPoP-beviset er signert med en algoritme HelseID godtar',
    failureTitle: 'DPoP-beviset er signert med en algoritme HelseID ikke godtar',
    why: 'Et bevis uten signatur, eller med en felles hemmelighet, viser ikke at EPJ-en har nøkkelen.',
    fix: 'Bruk ES256 med en nøkkel på kurven P-256, eller RS256 eller PS256 med en RSA-nøkkel.',
  },
  en: {
    title: 'The DPoP proof is signed with an algorithm that HelseID accepts',
    failureTitle: 'The DPoP proof is signed with an algorithm that HelseID does not accept',
    why: 'A proof without a signature, or with a shared secret, does not show that the EPJ has the key.',
    fix: 'Use ES256 with a key on the curve P-256, or RS256 or PS256 with an RSA key.',
  },
  select: ({ proofs }) => proofs,
  evaluate: ({ jwt: { header } }) =>
    unless(PERMITTED.test(inText(header['alg'])), {
      at: 'header.dpop.alg',
      expected: { nb: 'RS, PS eller ES med 256, 384 eller 512', en: 'RS, PS or ES with 256, 384 or 512' },
      actual: shown(header['alg']),
      message: { nb: 'Algoritmen er ikke tillatt.', en: 'The algorithm is not permitted.' },
    }),
})
