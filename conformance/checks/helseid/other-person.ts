import { admissionFaults } from '../../kit/admission-faults.ts'
import { defineCheck } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'helseid/other-person',
  requirements: ['HID-V07'],
  cause: 'implementation',
  nb: {
    title: 'EPJ-en slipper ikke inn noen når HelseID bekrefter en annen person',
    failureTitle: 'EPJ-en slipper inn en annen person enn den HelseID bekreftet',
    why: 'Ellers blir oppslaget logget på feil person, og en kollega med e-ID kan åpne kjernejournalen i en annens navn.',
    fix: 'Sammenlign helseid://claims/identity/pid i ID-tokenet med fødselsnummeret til den som er logget inn i EPJ-en. Er de ulike, så avbryt innloggingen, kast alle tokenene, og fortell brukeren at e-ID-en tilhører en annen.',
  },
  en: {
    title: 'The EPJ lets nobody in when HelseID confirms another person',
    failureTitle: 'The EPJ lets in another person than the one HelseID confirmed',
    why: 'Otherwise the look-up is logged on the wrong person, and a colleague with an e-ID can open the kjernejournal in somebody else’s name.',
    fix: 'Compare helseid://claims/identity/pid of the ID token with the national identity number of the person logged in to the EPJ. When they differ, abort the log-in, discard all the tokens, and tell the user that the e-ID belongs to somebody else.',
  },
  select: ({ logInAttacks }) => logInAttacks.filter(({ kind }) => kind === 'other-person'),
  evaluate: admissionFaults('response.body.id_token.helseid://claims/identity/pid'),
})
