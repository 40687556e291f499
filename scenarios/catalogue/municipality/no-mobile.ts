import { giveRight, loadConfiguration, makeClient, setUpAsDelivered } from '../../municipality-steps.ts'
import { defineScenario } from '../../scenario.ts'

export default defineScenario({
  id: 'municipality/no-mobile',
  title: {
    nb: 'Uten mobilnummer i kontaktregisteret',
    en: 'Without a mobile number in the contact register',
  },
  about: {
    nb: 'Farmasøyten får rettigheten og lager klienten, men har ikke noe mobilnummer å få passordet på. Selvbetjening skal si det.',
    en: 'The pharmacist is given the right and makes the client, but has no mobile number to receive the password on. Selvbetjening must say so.',
  },
  steps: [
    setUpAsDelivered(),
    giveRight({ by: 'radmann', from: 'kommune', to: 'reseptarfarmasoyt' }),
    makeClient('reseptarfarmasoyt', 'kommune', ['sykehjem']),
    loadConfiguration('reseptarfarmasoyt'),
  ],
})
