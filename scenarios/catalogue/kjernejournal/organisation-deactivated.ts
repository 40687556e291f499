import { as, defineScenario } from '../../scenario.ts'
import { arrangeFault, logIn, logOut, mend, openPatient } from '../../steps.ts'

export default defineScenario({
  id: 'kjernejournal/organisation-deactivated',
  title: { nb: 'Virksomheten mister tilgangen', en: 'The organisation loses its access' },
  about: {
    nb: 'NHN stenger virksomheten ute. Brukeren skal få vite hvorfor, og arbeidet skal gå videre.',
    en: 'NHN shuts the organisation out. The user must be told why, and work must go on.',
  },
  steps: [
    ...as('before', logIn('lege'), openPatient('status-2')),
    ...as(
      'attack',
      arrangeFault(
        {
          operation: 'kjernejournal.helseindikator',
          effect: { type: 'status', status: 403, code: 'KJF-000022' },
        },
        'Testbenken stenger virksomheten ute av kjernejournal.',
        'The bench shuts the organisation out of kjernejournal.',
      ),
      openPatient('status-3'),
      mend(),
    ),
    ...as('after', openPatient('status-4'), logOut()),
  ],
})
