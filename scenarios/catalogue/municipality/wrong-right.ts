import { giveRight, makeClient } from '../../municipality-steps.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  id: 'municipality/wrong-right',
  title: { nb: 'Feil av de tre rettighetene', en: 'The wrong one of the three rights' },
  about: {
    nb: 'Systemansvarlig får rettigheten for API-er. Selvbetjening skal si hvilken rettighet som mangler.',
    en: 'The system manager is given the right for APIs. Selvbetjening must say which right is missing.',
  },
  steps: [
    giveRight({ by: 'radmann', from: 'kommune', to: 'ny-systemansvarlig', right: 'api' }),
    makeClient('ny-systemansvarlig', 'kommune', ['sykehjem']),
  ],
})
