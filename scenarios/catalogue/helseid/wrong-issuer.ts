import { as, defineScenario } from '../../scenario.ts'
import { arrangeFault, logIn, logOut, mend, openPatient } from '../../steps.ts'

const elsewhere = { type: 'variant', name: 'wrong-issuer' } as const

export default defineScenario({
  id: 'helseid/wrong-issuer',
  title: {
    nb: 'Svaret kommer fra en annen enn HelseID',
    en: 'The answer comes from somebody other than HelseID',
  },
  about: {
    nb: 'Innloggingen sendes tilbake med en fremmed avsender i iss. EPJ-en skal ikke bruke koden.',
    en: 'The log-in comes back with a foreign sender in iss. The EPJ must not use the code.',
  },
  steps: [
    ...as('before', logIn('lege'), openPatient('status-2'), logOut()),
    ...as(
      'attack',
      arrangeFault(
        { operation: 'helseid.authorize', effect: elsewhere },
        'Testbenken bytter ut iss i svaret på innloggingen.',
        'The bench replaces iss in the answer to the log-in.',
      ),
      arrangeFault(
        { operation: 'helseid.authorize-resume', effect: elsewhere },
        'Det samme gjelder når innloggingen går om en side.',
        'The same applies when the log-in goes by way of a page.',
      ),
      logIn('lege'),
      openPatient('status-3'),
      mend(),
    ),
    ...as('after', logIn('lege'), openPatient('status-2'), logOut()),
  ],
})
