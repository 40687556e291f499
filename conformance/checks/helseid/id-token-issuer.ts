import { admissionFaults } from '../../kit/admission-faults.ts'
import { defineCheck } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'helseid/id-token-issuer',
  requirements: ['HID-V02'],
  cause: 'implementation',
  nb: {
    title: 'EPJ-en avviser et ID-token fra en annen utsteder enn HelseID (iss)',
    failureTitle: 'EPJ-en slipper inn en bruker med et ID-token fra en annen utsteder (iss)',
    why: 'ID-tokenet sier hvem brukeren er. Kommer det fra noen andre enn HelseID, går ingen god for det.',
    fix: 'Sammenlign iss i ID-tokenet tegn for tegn med issuer fra HelseIDs metadata. Er de ulike, så avbryt innloggingen og kast alle tokenene. Slå ikke av bibliotekets kontroll av utsteder.',
  },
  en: {
    title: 'The EPJ refuses an ID token from another issuer than HelseID (iss)',
    failureTitle: 'The EPJ lets a user in on an ID token from another issuer (iss)',
    why: 'The ID token says who the user is. When it comes from anyone but HelseID, nobody vouches for it.',
    fix: 'Compare iss in the ID token, character by character, with the issuer in HelseID’s metadata. When they differ, abort the log-in and discard all the tokens. Do not switch off the library’s check of the issuer.',
  },
  select: ({ logInAttacks }) => logInAttacks.filter(({ kind }) => kind === 'id-token-issuer'),
  evaluate: admissionFaults('response.body.id_token.iss'),
})
