import { giveRight, lookUpUnit, makeClient } from '../../municipality-steps.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  id: 'municipality/section-delegated',
  title: {
    nb: 'Rettigheten gis på et organisasjonsledd',
    en: 'The right is given on an organisational section',
  },
  about: {
    nb: 'Kommunalsjefen gir rettigheten for helse og omsorg, som er et organisasjonsledd. Selvbetjening skal si nei, og hvorfor.',
    en: 'The head of health and care gives the right for that section. Selvbetjening must refuse, and say why.',
  },
  steps: [
    lookUpUnit('helse-og-omsorg'),
    giveRight({ by: 'kommunalsjef', from: 'helse-og-omsorg', to: 'ny-systemansvarlig' }),
    makeClient('ny-systemansvarlig', 'helse-og-omsorg', ['sykehjem']),
  ],
})
