import { giveRight, makeClient } from '../../municipality-steps.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  id: 'municipality/not-an-access-manager',
  title: {
    nb: 'En ansatt uten Tilgangsstyring gir rettigheten',
    en: 'An employee without Tilgangsstyring gives the right',
  },
  about: {
    nb: 'Sykepleieren prøver å gi rettigheten i Altinn. Altinn skal si at hun eller han ikke kan delegere.',
    en: 'The nurse tries to give the right in Altinn. Altinn must say that the nurse cannot delegate.',
  },
  steps: [
    giveRight({ by: 'sykepleier', from: 'kommune', to: 'ny-systemansvarlig' }),
    makeClient('ny-systemansvarlig', 'kommune', ['sykehjem']),
  ],
})
