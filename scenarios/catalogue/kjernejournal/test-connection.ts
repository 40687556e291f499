import { defineScenario } from '../../scenario.ts'
import { logIn, logOut, testConnection } from '../../steps.ts'

export default defineScenario({
  id: 'kjernejournal/test-connection',
  title: { nb: 'Testknappen', en: 'The test button' },
  about: {
    nb: 'Systemansvarlig prøver om innstillingene virker, før og etter at noen har logget inn.',
    en: 'The system manager tests whether the settings work, before and after somebody has logged in.',
  },
  steps: [testConnection(), logIn('lege'), testConnection(), logOut()],
})
