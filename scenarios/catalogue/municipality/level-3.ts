import { defineScenario } from '../../scenario.ts'
import { logIn } from '../../steps.ts'

export default defineScenario({
  id: 'municipality/level-3',
  title: { nb: 'e-ID på nivå 3', en: 'An e-ID at level 3' },
  about: {
    nb: 'Legen logger inn med en e-ID på nivå 3. EPJ-en skal si at kjernejournal krever nivå 4.',
    en: 'The doctor logs in with an e-ID at level 3. The EPJ must say that Kjernejournal requires level 4.',
  },
  steps: [logIn('lege', { level: '3' })],
})
