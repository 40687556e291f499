import { defineCheck, MISSING, unless } from '../../kit/define-check.ts'

const D_NUMBER = /^[4-7]\d{10}$/

export default defineCheck({
  id: 'kjernejournal/d-number',
  requirements: ['KJ-I07'],
  cause: 'implementation',
  nb: {
    title: 'Helseindikatoren hentes også for pasienter med D-nummer',
    failureTitle: 'Helseindikatoren hentes ikke for en pasient med D-nummer',
    why: 'Mange pasienter har bare D-nummer. De kan ha kritisk informasjon i kjernejournal som alle andre.',
    fix: 'Kontrollen av fødselsnummer må slippe gjennom D-nummer, der det første sifferet er økt med 4.',
  },
  en: {
    title: 'The health indicator is fetched for patients with a D-number too',
    failureTitle: 'The health indicator is not fetched for a patient with a D-number',
    why: 'Many patients have only a D-number. They can have critical information in kjernejournal like everybody else.',
    fix: 'The check of national identity numbers must let D-numbers through: in those the first digit is raised by 4.',
  },
  select: ({ openings }) =>
    openings.filter(({ patient, lookUpExpected }) => lookUpExpected && D_NUMBER.test(patient)),
  evaluate: ({ answer }) =>
    unless(answer !== undefined, {
      at: 'body.fnr',
      expected: { nb: 'et oppslag på D-nummeret', en: 'a look-up for the D-number' },
      actual: MISSING,
      message: {
        nb: 'Pasienten ble åpnet uten at helseindikatoren ble hentet.',
        en: 'The patient was opened without the health indicator having been fetched.',
      },
    }),
})
