import { codeUseFaults } from '../../kit/code-use-faults.ts'
import { defineCheck } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'helseid/iss-parameter',
  requirements: ['STD-16', 'HID-P11', 'HID-N09'],
  cause: 'implementation',
  nb: {
    title: 'EPJ-en avviser et innloggingssvar med fremmed avsender (iss)',
    failureTitle: 'EPJ-en bruker koden fra et innloggingssvar med fremmed avsender (iss)',
    why: 'En falsk innloggingstjeneste kan sende brukeren tilbake med en kode som ikke er EPJ-ens. Bare iss viser hvem svaret kommer fra.',
    fix: 'Sammenlign iss i adressen brukeren kommer tilbake med, tegn for tegn med issuer fra HelseIDs metadata. Er de ulike, eller mangler iss, så avbryt innloggingen uten å sende koden til token-endepunktet.',
  },
  en: {
    title: 'The EPJ refuses a log-in answer with a foreign sender (iss)',
    failureTitle: 'The EPJ uses the code from a log-in answer with a foreign sender (iss)',
    why: 'A false log-in service can send the user back with a code that is not the EPJ’s. Only iss shows where the answer comes from.',
    fix: 'Compare iss in the address the user comes back with, character by character, with the issuer in HelseID’s metadata. When they differ, or iss is missing, abort the log-in without sending the code to the token endpoint.',
  },
  select: ({ logInAttacks }) => logInAttacks.filter(({ kind }) => kind === 'wrong-issuer'),
  evaluate: codeUseFaults({
    nb: 'EPJ-en brukte koden fra et svar der iss ikke var HelseIDs utsteder.',
    en: 'The EPJ used the code of an answer in which iss was not HelseID’s issuer.',
  }),
})
