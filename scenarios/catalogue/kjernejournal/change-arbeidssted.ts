import { defineScenario } from '../../scenario.ts'
import { logIn, logOut, openKjernejournal, openPatient } from '../../steps.ts'

export default defineScenario({
  id: 'kjernejournal/change-arbeidssted',
  title: { nb: 'Bytte arbeidssted', en: 'Changing workplace' },
  about: {
    nb: 'Samme sykepleier arbeider først på sykehjemmet og så i hjemmetjenesten. Tokenet må følge med.',
    en: 'The same nurse works first at the nursing home and then in home care. The token must follow the change.',
  },
  steps: [
    logIn('sykepleier', { arbeidssted: 'sykehjem' }),
    openPatient('status-4'),
    openKjernejournal(),
    logOut(),
    logIn('sykepleier', { arbeidssted: 'hjemmetjeneste' }),
    openPatient('status-3'),
    openKjernejournal(),
    logOut(),
  ],
})
