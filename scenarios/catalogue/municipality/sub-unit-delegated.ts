import { giveRight, lookUpUnit, makeClient } from '../../municipality-steps.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  id: 'municipality/sub-unit-delegated',
  title: { nb: 'Rettigheten gis på en underenhet', en: 'The right is given on a sub-unit' },
  about: {
    nb: 'Kommunedirektøren velger sykehjemmet i Altinn i stedet for kommunen. Selvbetjening skal si nei, og hvorfor.',
    en: 'The chief executive chooses the nursing home in Altinn instead of the municipality. Selvbetjening must refuse, and say why.',
  },
  steps: [
    lookUpUnit('sykehjem'),
    giveRight({ by: 'radmann', from: 'sykehjem', to: 'ny-systemansvarlig' }),
    makeClient('ny-systemansvarlig', 'sykehjem', []),
  ],
})
