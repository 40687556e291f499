import { defineScenario } from '../../scenario.ts'
import { closePatient, logIn, logOut, openKjernejournal, openPatient } from '../../steps.ts'

export default defineScenario({
  id: 'kjernejournal/d-number',
  title: { nb: 'Pasient med D-nummer', en: 'Patient with a D-number' },
  about: {
    nb: 'En pasient uten fødselsnummer har D-nummer, og skal få det samme ikonet og den samme kjernejournalen.',
    en: 'A patient without a national identity number has a D-number, and must get the same icon and the same kjernejournal.',
  },
  steps: [logIn('lege'), openPatient('d-nummer'), openKjernejournal(), closePatient(), logOut()],
})
