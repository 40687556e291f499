import { authorise } from '../../municipality-steps.ts'
import { defineScenario } from '../../scenario.ts'
import { logIn, logOut, openPatient } from '../../steps.ts'

export default defineScenario({
  id: 'municipality/other-municipality',
  title: { nb: 'Arbeidssted i en annen kommune', en: 'A workplace of another municipality' },
  about: {
    nb: 'Sykepleieren med to arbeidsgivere velger nabokommunens sykehjem. HelseID skal ikke gi token for det.',
    en: 'The nurse with two employers chooses the neighbouring municipality’s nursing home. HelseID must give no token for it.',
  },
  steps: [
    authorise('to-arbeidsgivere', ['nabosykehjem']),
    logIn('to-arbeidsgivere', { arbeidssted: 'nabosykehjem' }),
    openPatient('status-4'),
    logOut(),
  ],
})
