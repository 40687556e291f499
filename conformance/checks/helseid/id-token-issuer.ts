import { defineCheck, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'helseid/id-token-issuer',
  requirements: ['HID-V02'],
  cause: 'implementation',
  nb: {
    title: 'EPJ-en avviser et ID-token fra en annen utsteder enn HelseID (iss)',
    failureTitle: 'EPJ-en slipper inn en bruker med et ID-token fra en annen utsteder (iss)',
    why: 'ID-tokenet sier hvem brukeren er. Kommer det fra noen andre enn HelseID, er det ingen som går god for det.',
    fix: 'Sammenlign iss i ID-tokenet tegn for tegn med issuer fra HelseIDs metadata. Er de ulike, så avbryt og kast alle tokenene. Slå ikke av bibliotekets kontroll av utsteder.',
  },
  en: {
    title: 'The EPJ refuses an ID token from another issuer than HelseID (iss)',
    failureTitle: 'The EPJ lets a user in on an ID token from another issuer (iss)',
    why: 'The ID token says who the user is. When it comes from somebody else than HelseID, nobody vouches for it.',
    fix: 'Compare iss in the ID token, character by character, with issuer of HelseID’s metadata. When they differ, break off and throw all the tokens away. Do not switch off the library’s check of the issuer.',
  },
  select: ({ logInAttacks }) => logInAttacks.filter(({ kind }) => kind === 'id-token-issuer'),
  evaluate: ({ missteps, admitted }) => [
    ...unless(admitted === undefined, {
      at: 'response.body.id_token.iss',
      expected: { nb: 'en innlogging som blir avbrutt', en: 'a log-in that is broken off' },
      actual: { nb: `EPJ-en logget inn ${admitted}`, en: `the EPJ logged ${admitted} in` },
      message: {
        nb: 'EPJ-en slapp brukeren inn.',
        en: 'The EPJ let the user in.',
      },
    }),
    ...missteps.map(({ seq, operation }) => ({
      exchange: seq,
      at: 'header.authorization',
      expected: { nb: 'ingen kall for denne brukeren', en: 'no call for this user' },
      actual: operation,
      message: {
        nb: 'EPJ-en gikk videre til kjernejournal med tokenene fra innloggingen.',
        en: 'The EPJ went on to Kjernejournal with the tokens of the log-in.',
      },
    })),
  ],
})
