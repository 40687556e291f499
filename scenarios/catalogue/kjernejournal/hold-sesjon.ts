import { defineScenario } from '../../scenario.ts'
import { closePatient, letTimePass, logIn, logOut, openKjernejournal, openPatient } from '../../steps.ts'

export default defineScenario({
  id: 'kjernejournal/hold-sesjon',
  title: { nb: 'Holde sesjonen åpen', en: 'Keeping the session open' },
  about: {
    nb: 'Kjernejournalen står åpen lenger enn et token lever. Så lukkes pasienten, og da skal det bli stille.',
    en: 'The kjernejournal stays open longer than a token lives. Then the patient is closed, and all must go quiet.',
  },
  steps: [
    logIn('lege'),
    openPatient('status-4'),
    openKjernejournal(),
    letTimePass(25 * 60),
    closePatient(),
    letTimePass(20 * 60),
    logOut(),
  ],
})
