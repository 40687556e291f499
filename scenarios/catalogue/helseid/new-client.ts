import { as, defineScenario } from '../../scenario.ts'
import { arrangeFault, letTimePass, logIn, logOut, mend, openPatient } from '../../steps.ts'

export default defineScenario({
  id: 'helseid/new-client',
  title: {
    nb: 'Klienten er så ny at HelseID ikke kjenner den',
    en: 'The client is so new that HelseID does not know it',
  },
  about: {
    nb: 'HelseID avviser en klient som nettopp er laget. Noen minutter senere skal innloggingen gå, uten at EPJ-en startes på nytt.',
    en: 'HelseID refuses a client that has just been made. Some minutes later the log-in must work, without the EPJ being started again.',
  },
  steps: [
    ...as('before', logIn('lege'), openPatient('status-2'), logOut()),
    ...as(
      'attack',
      arrangeFault(
        { operation: 'helseid.par', effect: { type: 'variant', name: 'client-not-ready' } },
        'Testbenken lar klienten være så ny at HelseID ikke kjenner den ennå.',
        'The bench makes the client so new that HelseID does not know it yet.',
      ),
      logIn('lege'),
      letTimePass(120),
      mend(),
    ),
    ...as('after', logIn('lege'), openPatient('status-2'), logOut()),
  ],
})
