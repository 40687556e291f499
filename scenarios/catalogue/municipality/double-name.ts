import { giveRight } from '../../municipality-steps.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  id: 'municipality/double-name',
  title: { nb: 'Dobbeltnavn skrevet feil', en: 'A double name typed wrongly' },
  about: {
    nb: 'Kommunedirektøren skriver mellomnavnet sammen med etternavnet. Altinn finner ikke personen og skal si det.',
    en: 'The chief executive types the middle name together with the surname. Altinn does not find the person and must say so.',
  },
  steps: [giveRight({ by: 'radmann', from: 'kommune', to: 'kontaktperson', surname: 'middle-and-family' })],
})
