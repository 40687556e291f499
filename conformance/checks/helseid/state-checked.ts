import { codeUseFaults } from '../../kit/code-use-faults.ts'
import { defineCheck } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'helseid/state-checked',
  requirements: ['HID-P10', 'STD-21'],
  cause: 'implementation',
  nb: {
    title: 'EPJ-en avviser et innloggingssvar som hører til en annen innlogging (state)',
    failureTitle: 'EPJ-en bruker koden fra et innloggingssvar som hører til en annen innlogging (state)',
    why: 'En angriper kan lokke nettleseren til å levere en fremmed kode. Uten sjekk av state blir legen logget inn som en annen.',
    fix: 'Ta vare på state i brukerens nettlesersesjon, og sammenlign den med state i svaret. Er de ulike, så avbryt innloggingen uten å sende koden til token-endepunktet.',
  },
  en: {
    title: 'The EPJ refuses a log-in answer that belongs to another log-in (state)',
    failureTitle: 'The EPJ uses the code from a log-in answer that belongs to another log-in (state)',
    why: 'An attacker can lure the browser into delivering somebody else’s code. Without a check of state the doctor is logged in as somebody else.',
    fix: 'Keep state in the user’s browser session, and compare it with state in the answer. When they differ, abort the log-in without sending the code to the token endpoint.',
  },
  select: ({ logInAttacks }) => logInAttacks.filter(({ kind }) => kind === 'wrong-state'),
  evaluate: codeUseFaults({
    nb: 'EPJ-en brukte koden fra et svar med en annen state enn den sendte.',
    en: 'The EPJ used the code of an answer with another state than it sent.',
  }),
})
