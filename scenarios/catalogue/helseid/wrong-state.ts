import { as, defineScenario } from '../../scenario.ts'
import { arrangeFault, logIn, logOut, mend, openPatient } from '../../steps.ts'

export default defineScenario({
  id: 'helseid/wrong-state',
  title: {
    nb: 'Svaret hører til en annen innlogging (state)',
    en: 'The answer belongs to another log-in (state)',
  },
  about: {
    nb: 'Innloggingen sendes tilbake med en annen state enn den EPJ-en sendte. EPJ-en skal ikke bruke koden.',
    en: 'The log-in comes back with another state than the one the EPJ sent. The EPJ must not use the code.',
  },
  steps: [
    ...as('before', logIn('lege'), openPatient('status-2'), logOut()),
    ...as(
      'attack',
      arrangeFault(
        { operation: 'helseid.authorize', effect: { type: 'variant', name: 'wrong-state' } },
        'Testbenken bytter ut state i svaret på innloggingen.',
        'The bench replaces state in the answer to the log-in.',
      ),
      arrangeFault(
        { operation: 'helseid.authorize-resume', effect: { type: 'variant', name: 'wrong-state' } },
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
