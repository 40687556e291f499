import { giveFunction } from '../../municipality-steps.ts'
import { defineScenario } from '../../scenario.ts'
import { logIn, logOut, openKjernejournal, openPatient } from '../../steps.ts'

export default defineScenario({
  id: 'municipality/care-worker',
  title: { nb: 'En helsefagarbeider prøver', en: 'A care worker tries' },
  about: {
    nb: 'Helsefagarbeideren har fått brukermodulen i EPJ-en, men hører ikke til en yrkesgruppe med tilgang. Kjernejournal skal si nei.',
    en: 'The care worker has been given the user module in the EPJ, but is of no profession with access. Kjernejournal must refuse.',
  },
  steps: [
    giveFunction(['LE', 'SP', 'VP', 'FA1', 'FA2', 'HF']),
    logIn('helsefagarbeider'),
    openPatient('status-4'),
    openKjernejournal(),
    logOut(),
  ],
})
