import { defineScenario } from '../../scenario.ts'
import { logIn, logOut, openKjernejournal, openPatient } from '../../steps.ts'

export default defineScenario({
  id: 'kjernejournal/change-user',
  title: { nb: 'Bytte bruker', en: 'Changing user' },
  about: {
    nb: 'En annen ansatt overtar maskinen uten at den første har logget ut.',
    en: 'Another employee takes over the machine before the first one has logged out.',
  },
  steps: [
    logIn('lege'),
    openPatient('status-4'),
    openKjernejournal(),
    logIn('sykepleier'),
    openPatient('status-3'),
    openKjernejournal(),
    logOut(),
  ],
})
