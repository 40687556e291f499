import { admissionFaults } from '../../kit/admission-faults.ts'
import { defineCheck } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'helseid/id-token-expired',
  requirements: ['HID-V05'],
  cause: 'implementation',
  nb: {
    title: 'EPJ-en avviser et ID-token som er utløpt',
    failureTitle: 'EPJ-en slipper inn en bruker med et utløpt ID-token',
    why: 'Et gammelt ID-token sier hvem som var logget inn før, ikke hvem som sitter der nå.',
    fix: 'Sjekk exp og iat mot klokken, med noen få sekunders slingringsmonn. Er tokenet utløpt, så avbryt innloggingen og kast alle tokenene.',
  },
  en: {
    title: 'The EPJ refuses an ID token that has expired',
    failureTitle: 'The EPJ lets a user in on an expired ID token',
    why: 'An old ID token says who was logged in before, not who is there now.',
    fix: 'Check exp and iat against the clock, with a few seconds of leeway. When the token has expired, abort the log-in and discard all the tokens.',
  },
  select: ({ logInAttacks }) => logInAttacks.filter(({ kind }) => kind === 'id-token-expired'),
  evaluate: admissionFaults('response.body.id_token.exp'),
})
