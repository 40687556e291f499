import { defineCheck, inText, shown, unless } from '../../kit/define-check.ts'

/** HelseID, security profile: the permitted signature algorithms. */
const PERMITTED = /^(?:RS|PS|ES)(?:256|384|512)$/

export default defineCheck({
  id: 'helseid/assertion-algorithm',
  requirements: ['HID-K01', 'HID-N41'],
  cause: 'implementation',
  nb: {
    title: 'Klientbeviset er signert med en algoritme HelseID godtar',
    failureTitle: 'Klientbeviset er signert med en algoritme HelseID ikke godtar',
    why: 'Noen algoritmer beviser ingenting: none er ingen signatur, og HS256 bruker en hemmelighet som begge kjenner.',
    fix: 'Oppgi algoritmen selv, den som står i alg i nøkkelen fra konfigurasjonsfilen, og ikke overlat valget til biblioteket. HelseID godtar RS256, PS256 og ES256, og de samme med 384 og 512.',
  },
  en: {
    title: 'The client assertion is signed with an algorithm that HelseID accepts',
    failureTitle: 'The client assertion is signed with an algorithm that HelseID does not accept',
    why: 'Some algorithms prove nothing: none is no signature, and HS256 uses a secret that both sides know.',
    fix: 'State the algorithm yourself, the one in alg of the configuration file’s key, and do not leave the choice to the library. HelseID accepts RS256, PS256 and ES256, and the same with 384 and 512.',
  },
  select: ({ assertions }) => assertions,
  evaluate: ({ jwt: { header } }) =>
    unless(PERMITTED.test(inText(header['alg'])), {
      at: 'body.client_assertion.alg',
      expected: { nb: 'RS, PS eller ES med 256, 384 eller 512', en: 'RS, PS or ES with 256, 384 or 512' },
      actual: shown(header['alg']),
      message: { nb: 'Algoritmen er ikke tillatt.', en: 'The algorithm is not permitted.' },
    }),
})
