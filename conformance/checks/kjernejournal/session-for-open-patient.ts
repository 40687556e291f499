import { defineCheck, shown, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'kjernejournal/session-for-open-patient',
  requirements: ['KJ-S21'],
  cause: 'implementation',
  nb: {
    title: 'Sesjonen lages for pasienten som er åpen i EPJ-en',
    failureTitle: 'Sesjonen lages for en annen pasient enn den som er åpen i EPJ-en',
    why: 'Vises kjernejournalen til feil pasient, kan pasienten få feil behandling, og en annen pasients opplysninger kommer på avveie.',
    fix: 'Les pasientens nummer fra den åpne pasienten i det øyeblikket brukeren klikker, og send det i claims.patient_identifier.id. Ikke bruk et nummer som er lagret fra forrige pasient.',
  },
  en: {
    title: 'The session is created for the patient who is open in the EPJ',
    failureTitle: 'The session is created for another patient than the one who is open in the EPJ',
    why: 'When the wrong patient’s kjernejournal is shown, the patient may get the wrong treatment, and another patient’s data go astray.',
    fix: 'Read the number from the open patient at the moment the user clicks, and send it in claims.patient_identifier.id. Do not use a number stored from the previous patient.',
  },
  select: ({ sessionCalls, ofOnePatient }) => {
    const byStep = new Map(ofOnePatient.map((situation) => [situation.step.id, situation]))
    return sessionCalls
      .filter(({ kind }) => kind === 'create')
      .flatMap(({ seq, patient, step }) => {
        const situation = step === undefined ? undefined : byStep.get(step)
        return situation ? [{ seq, patient, open: situation.patient }] : []
      })
  },
  evaluate: ({ patient, open }) =>
    unless(open !== undefined && patient === open, {
      at: 'body.claims.patient_identifier.id',
      expected: open ?? { nb: 'ingen sesjon: ingen pasient er åpen', en: 'no session: no patient is open' },
      actual: shown(patient),
      message: {
        nb: 'Sesjonen gjelder ikke pasienten som er åpen.',
        en: 'The session is not for the patient who is open.',
      },
    }),
})
