import { giveRight, lookUpUnit, makeClient } from '../../municipality-steps.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  id: 'municipality/code-outside-health',
  title: { nb: 'En enhet har næringskode 85.100', en: 'A unit has industry code 85.100' },
  about: {
    nb: 'Barnehagen fikk kode 85.100 da næringskodene ble endret. Selvbetjening skal si nei, og si hvilken kode som kreves.',
    en: 'The kindergarten got code 85.100 when the industry codes were changed. Selvbetjening must refuse, and say which code is required.',
  },
  steps: [
    giveRight({ by: 'radmann', from: 'kommune', to: 'ny-systemansvarlig' }),
    lookUpUnit('barnehage'),
    makeClient('ny-systemansvarlig', 'kommune', ['barnehage']),
  ],
})
