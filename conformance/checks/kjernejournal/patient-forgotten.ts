import type { Evidence } from '../../evidence/evidence.ts'
import { defineCheck, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'kjernejournal/patient-forgotten',
  requirements: ['KJ-S49'],
  cause: 'implementation',
  // Only a driver that reports what the user sees can tell.
  whenUnseen: 'not-applicable',
  nb: {
    title: 'Ingen pasient er åpen i EPJ-en etter utloggingen',
    failureTitle: 'Pasienten er fortsatt åpen i EPJ-en etter utloggingen',
    why: 'Den neste ved maskinen ser en pasient som den ikke har valgt, og kan ta kjernejournalikonet for sin egen pasients.',
    fix: 'Lukk pasienten når brukeren logger ut: journalen, kjernejournalikonet, teksten på det og alt som er hentet om pasienten. Rapporterer adapteren det den sist så, må den spørre EPJ-en på nytt.',
  },
  en: {
    title: 'No patient is open in the EPJ after the log-out',
    failureTitle: 'The patient is still open in the EPJ after the log-out',
    why: 'The next person at the computer sees a patient whom they have not chosen, and may take the kjernejournal icon for that of their own patient.',
    fix: 'Close the patient when the user logs out: the record, the kjernejournal icon, its text and everything fetched about the patient. When the adapter reports what it saw last, it must ask the EPJ anew.',
  },
  select: reportedLogOuts,
  evaluate: ({ stillOpen }) =>
    unless(stillOpen === '', {
      at: 'reported.patient',
      expected: { nb: 'ingen', en: 'nobody' },
      actual: stillOpen,
      message: {
        nb: 'Brukeren logget ut, men EPJ-en melder at en pasient er åpen.',
        en: 'The user logged out, but the EPJ reports that a patient is open.',
      },
    }),
})

/** Log-outs with a patient open, where it was reported which patient was open afterwards. */
function reportedLogOuts({ situations }: Evidence) {
  return situations.flatMap(({ seq, step }, index) => {
    const before = situations[index - 1]
    const hadPatient = before?.step.scenario === step.scenario && before.patient !== undefined
    const { patient } = step.seen
    if (step.action !== 'log-out' || step.outcome !== 'ok' || !hadPatient || patient === undefined) return []
    return [{ seq, stillOpen: patient ?? '' }]
  })
}
