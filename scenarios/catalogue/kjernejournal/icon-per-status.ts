import { defineScenario } from '../../scenario.ts'
import { logIn, logOut, openKjernejournal, openPatient } from '../../steps.ts'

export default defineScenario({
  id: 'kjernejournal/icon-per-status',
  title: { nb: 'Riktig ikon for hver status', en: 'The right icon for each status' },
  about: {
    nb: 'Fem pasienter med hver sin status. Bare de tre siste har noe å åpne.',
    en: 'Five patients, each with a status of their own. Only the last three have anything to open.',
  },
  steps: [
    logIn('lege'),
    openPatient('status-0'),
    openKjernejournal(),
    openPatient('status-1'),
    openKjernejournal(),
    openPatient('status-2'),
    openKjernejournal(),
    openPatient('status-3'),
    openKjernejournal(),
    openPatient('status-4'),
    openKjernejournal(),
    logOut(),
  ],
})
