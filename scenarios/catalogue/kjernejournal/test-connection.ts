import { defineScenario } from '../../scenario.ts'
import { testConnection } from '../../steps.ts'

export default defineScenario({
  id: 'kjernejournal/test-connection',
  title: { nb: 'Testknappen', en: 'The test button' },
  about: {
    nb: 'Systemansvarlig prøver om innstillingene virker.',
    en: 'The system manager tries whether the settings work.',
  },
  steps: [testConnection()],
})
