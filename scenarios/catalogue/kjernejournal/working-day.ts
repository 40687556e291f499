import { defineScenario } from '../../scenario.ts'
import { closePatient, letTimePass, logIn, logOut, openKjernejournal, openPatient } from '../../steps.ts'

export default defineScenario({
  id: 'kjernejournal/working-day',
  title: { nb: 'En vanlig arbeidsdag', en: 'A normal working day' },
  about: {
    nb: 'Legevisitt på sykehjemmet, vaktskifte på samme maskin, og hjemmetjenesten om ettermiddagen. Ingenting går galt.',
    en: 'The doctor’s round at the nursing home, a change of shift on the same machine, and home care in the afternoon. Nothing goes wrong.',
  },
  steps: [
    // The doctor's round: some patients need a look into Kjernejournal, most do not.
    logIn('lege', { arbeidssted: 'sykehjem' }),
    openPatient('status-1'),
    openPatient('status-2'),
    openPatient('status-4'),
    openKjernejournal(),
    letTimePass(12 * 60),
    openPatient('status-3'),
    openKjernejournal('UNNTAK'),
    closePatient(),
    openPatient('d-nummer'),
    // The nurse takes over the machine.
    logIn('sykepleier', { arbeidssted: 'sykehjem' }),
    openPatient('status-4'),
    openKjernejournal(),
    letTimePass(20 * 60),
    closePatient(),
    logOut(),
    // The same nurse goes on to home care, where somebody has fallen.
    logIn('sykepleier', { arbeidssted: 'hjemmetjeneste' }),
    openPatient('status-3'),
    openKjernejournal('AKUTT'),
    openPatient('status-2'),
    openPatient('status-0'),
    logOut(),
  ],
})
