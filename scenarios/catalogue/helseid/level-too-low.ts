import { as, defineScenario } from '../../scenario.ts'
import { logIn, logOut, openKjernejournal, openPatient } from '../../steps.ts'

export default defineScenario({
  id: 'helseid/level-too-low',
  title: { nb: 'Innlogging på for lavt nivå', en: 'Log-in at too low a level' },
  about: {
    nb: 'Noen bruker en e-ID på nivå 3. EPJ-en skal ikke gå videre til kjernejournal.',
    en: 'Somebody uses an e-ID of level 3. The EPJ must not go on to kjernejournal.',
  },
  steps: [
    ...as('before', logIn('lege'), openPatient('status-2'), logOut()),
    ...as('attack', logIn('lege', { level: '3' }), openPatient('status-4'), openKjernejournal(), logOut()),
    ...as('after', logIn('lege'), openPatient('status-2'), logOut()),
  ],
})
