import {
  giveRight,
  loadConfiguration,
  makeClient,
  setExternalSystems,
  setUpAsDelivered,
} from '../../municipality-steps.ts'
import { defineScenario } from '../../scenario.ts'
import { letTimePass, testConnection } from '../../steps.ts'

export default defineScenario({
  id: 'municipality/expired-key',
  title: { nb: 'Nøkkelen i filen er utløpt', en: 'The key in the file has expired' },
  about: {
    nb: 'Ingen fornyet nøkkelen, og den er mer enn ett år gammel. Testknappen skal si at HelseID ikke tar den.',
    en: 'Nobody renewed the key, and it is more than a year old. The test button must say that HelseID does not take it.',
  },
  steps: [
    setUpAsDelivered(),
    giveRight({ by: 'radmann', from: 'kommune', to: 'ny-systemansvarlig' }),
    makeClient('ny-systemansvarlig', 'kommune', ['sykehjem']),
    loadConfiguration('ny-systemansvarlig'),
    setExternalSystems(),
    testConnection(),
    letTimePass(366 * 24 * 60 * 60),
    testConnection(),
  ],
})
