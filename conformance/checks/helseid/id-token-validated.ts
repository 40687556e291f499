import { admissionFaults } from '../../kit/admission-faults.ts'
import { defineCheck } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'helseid/id-token-validated',
  requirements: ['HID-V01', 'HID-N32'],
  cause: 'implementation',
  nb: {
    title: 'EPJ-en avviser et ID-token som hører til en annen innlogging (nonce)',
    failureTitle: 'EPJ-en slipper inn en bruker med et ID-token fra en annen innlogging (nonce)',
    why: 'Den som får tak i et ID-token, kan prøve å bruke det i en annen innlogging. Nonce viser om tokenet ble laget for akkurat denne.',
    fix: 'Sammenlign nonce i ID-tokenet med verdien EPJ-en sendte da brukeren ble sendt til HelseID. Er de ulike, så avbryt innloggingen og kast alle tokenene. De fleste biblioteker gjør det når du oppgir forventet nonce.',
  },
  en: {
    title: 'The EPJ refuses an ID token that belongs to another log-in (nonce)',
    failureTitle: 'The EPJ lets a user in on an ID token from another log-in (nonce)',
    why: 'Anyone who gets hold of an ID token can try to use it in another log-in. The nonce shows whether the token was made for this very one.',
    fix: 'Compare nonce in the ID token with the value that the EPJ sent when the user was sent to HelseID. When they differ, abort the log-in and discard all the tokens. Most libraries do so when you state the expected nonce.',
  },
  select: ({ logInAttacks }) => logInAttacks.filter(({ kind }) => kind === 'wrong-nonce'),
  evaluate: admissionFaults('response.body.id_token.nonce'),
})
