import { defineScenario } from '../../scenario.ts'
import { closePatient, letTimePass, logIn, logOut, openKjernejournal, openPatient } from '../../steps.ts'

export default defineScenario({
  id: 'kjernejournal/hold-sesjon',
  title: { nb: 'Holde sesjonen åpen', en: 'Keeping the session open' },
  about: {
    nb: 'Kjernejournalen står åpen lenger enn et token gjelder. Så lukkes pasienten, og da skal kallene slutte. Det skal det også når brukeren logger ut med en kjernejournal åpen.',
    en: 'The kjernejournal stays open longer than a token lives. Then the patient is closed, and all must go quiet; so it must when the user logs out with a kjernejournal open.',
  },
  steps: [
    logIn('lege'),
    openPatient('status-4'),
    openKjernejournal(),
    letTimePass(25 * 60),
    closePatient(),
    letTimePass(12 * 60),
    openPatient('status-4'),
    openKjernejournal(),
    logOut(),
    letTimePass(12 * 60),
  ],
})
