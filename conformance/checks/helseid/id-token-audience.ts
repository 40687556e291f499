import { admissionFaults } from '../../kit/admission-faults.ts'
import { defineCheck } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'helseid/id-token-audience',
  requirements: ['HID-V04'],
  cause: 'implementation',
  nb: {
    title: 'EPJ-en avviser et ID-token som er til en annen klient',
    failureTitle: 'EPJ-en slipper inn en bruker med et ID-token som er til en annen klient',
    why: 'Den som driver et annet system, får ID-tokener for de samme brukerne. Godtar EPJ-en dem, kan den som har dem, logge inn som brukeren.',
    fix: 'Sjekk at aud i ID-tokenet er EPJ-ens egen client_id, og ingenting annet. Er den ikke det, så avbryt innloggingen og kast alle tokenene.',
  },
  en: {
    title: 'The EPJ refuses an ID token that is for another client',
    failureTitle: 'The EPJ lets a user in on an ID token that is for another client',
    why: 'Whoever runs another system gets ID tokens for the same users. When the EPJ accepts them, whoever holds them can log in as the user.',
    fix: 'Check that aud in the ID token is the EPJ’s own client_id, and nothing else. When it is not, abort the log-in and discard all the tokens.',
  },
  select: ({ logInAttacks }) => logInAttacks.filter(({ kind }) => kind === 'id-token-audience'),
  evaluate: admissionFaults('response.body.id_token.aud'),
})
