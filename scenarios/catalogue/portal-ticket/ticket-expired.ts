import { defineScenario } from '../../scenario.ts'
import { letTimePass, logIn, logOut, openKjernejournal, openPatient } from '../../steps.ts'

export default defineScenario({
  id: 'portal-ticket/ticket-expired',
  integration: 'portal-ticket',
  title: { nb: 'Billetten utløper før brukeren klikker', en: 'The ticket expires before the user clicks' },
  about: {
    nb: 'Pasienten blir stående åpen i en halvtime. Da virker ikke billetten lenger, og EPJ-en må hente en ny.',
    en: 'The patient is left open for half an hour. The ticket no longer works then, and the EPJ must fetch a new one.',
  },
  steps: [
    logIn('lege'),
    openPatient('status-2'),
    openKjernejournal(),
    openPatient('status-3'),
    letTimePass(31 * 60),
    openKjernejournal(),
    openPatient('status-3'),
    openKjernejournal(),
    logOut(),
  ],
})
