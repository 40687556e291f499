import type { Evidence } from '../../evidence/evidence.ts'
import type { IndicatorCall } from '../../evidence/kjernejournal/indicator-calls.ts'
import { defineCheck, NONE, unless } from '../../kit/define-check.ts'

/** Where no scenario says when a patient was opened: a working day before the session at the most. */
const RECENT = 8 * 60 * 60 * 1000

export default defineCheck({
  id: 'kjernejournal/indicator-on-open',
  requirements: ['KJ-I01', 'KJ-I02', 'SJK-A06b'],
  cause: 'implementation',
  nb: {
    title: 'Helseindikatoren hentes hver gang en pasient åpnes',
    failureTitle: 'En pasient ble åpnet uten at helseindikatoren ble hentet',
    why: 'Uten et nytt svar viser ikonet ingenting, eller noe som er utdatert. Helsepersonellet kan gå glipp av kritisk informasjon.',
    fix: 'Kall POST {URL KJ service}/v1/helseindikator med pasientens fnr hver gang brukeren åpner en pasient. Ikke vent til ikonet klikkes, og ikke bruk et lagret svar. Kom det ingen kall i det hele tatt, kontroller om integrasjonen og «Bruk HelseID» er slått på i EPJ-en, om gruppen til brukeren har brukermodulen, og om URL KJ service er riktig.',
  },
  en: {
    title: 'The health indicator is fetched each time a patient is opened',
    failureTitle: 'A patient was opened without the health indicator being fetched',
    why: 'Without a new answer the icon shows nothing, or something outdated. The health worker may miss critical information.',
    fix: 'Call POST {URL KJ service}/v1/helseindikator with the patient’s fnr each time the user opens a patient. Do not wait until the icon is clicked, and do not use a stored answer. If no call came at all, check whether the integration and “Use HelseID” are switched on in the EPJ, whether the user’s group has the user module, and whether URL KJ service is right.',
  },
  select: (evidence) => (evidence.steps.length > 0 ? openedInSteps(evidence) : openedByHand(evidence)),
  evaluate: ({ patient, fetched }) =>
    unless(fetched, {
      at: 'calls.helseindikator',
      expected: { nb: `et oppslag på ${patient}`, en: `a look-up of ${patient}` },
      actual: NONE,
      message: {
        nb: `Pasienten ${patient} ble åpnet uten noe oppslag.`,
        en: `The patient ${patient} was opened without a look-up.`,
      },
    }),
})

const isUnread = ({ unread }: IndicatorCall) => unread

function openedInSteps({ openings }: Evidence) {
  return (
    openings
      // A look-up that cannot be read may have been for the patient.
      .filter(({ lookUpExpected, answer, lookUps }) => lookUpExpected && (answer || !lookUps.some(isUnread)))
      .map(({ seq, patient, answer }) => ({
        seq: answer?.seq ?? seq,
        patient,
        fetched: answer !== undefined,
      }))
  )
}

function openedByHand({ sessionCalls, indicators }: Evidence) {
  return sessionCalls
    .flatMap(({ kind, seq, at, patient }) =>
      kind === 'create' && patient !== undefined ? [{ seq, at, patient }] : [],
    )
    .map(({ seq, at, patient }) => ({
      seq,
      patient,
      fetched: indicators.some(
        (lookUp) => lookUp.fnr === patient && lookUp.seq < seq && at - lookUp.at <= RECENT,
      ),
    }))
}
