import { accepted, type Seen } from '../../evidence/seen.ts'
import { codingsOf } from '../../kit/codings.ts'
import { defineCheck, type Fault, NONE, shown, unless } from '../../kit/define-check.ts'
import { registrations } from '../../kit/registrations.ts'

const UPDATE = 'kjernejournal.critical-update'
const CREATE = 'kjernejournal.critical-create'
const STATUS = 'body.verificationStatus'
const isDeletion = ({ operation }: { readonly operation: string }) =>
  operation.startsWith('kjernejournal.critical-delete')

export default defineCheck({
  id: 'api/refuted-not-deleted',
  requirements: ['KJ-I34'],
  cause: 'implementation',
  nb: {
    title: 'Det som er avkreftet, oppdateres som avkreftet og blir ikke slettet',
    failureTitle: 'Det som er avkreftet, blir slettet, eller blir stående som om det var sant',
    why: 'At noe er avkreftet, er en opplysning i seg selv. Slettes det, ser det ut som en feilføring, og den neste kan registrere det på nytt. Sier den nye versjonen ikke at det er avkreftet, gjelder opplysningen fortsatt for alle som leser den.',
    fix: 'Send PUT på den samme opplysningen, med verificationStatus refuted, når noe er avkreftet. Bruk DELETE bare for det som ble ført ved en feil, for eksempel på feil pasient.',
  },
  en: {
    title: 'What has been refuted is updated as refuted, and not deleted',
    failureTitle: 'What has been refuted is deleted, or remains as if it were true',
    why: 'That something was refuted is information in itself. When it is deleted, it looks like an entry made in error, and the next health worker may register it again. When the new version does not say that it is refuted, the record still stands for everybody who reads it.',
    fix: 'Send PUT for the same record, with verificationStatus refuted, when something has been refuted. Use DELETE only for what was entered in error, for example on the wrong patient.',
  },
  select: ({ situations }) => {
    const registered = registrations()
    return situations.flatMap((situation) => {
      const { step, calls, seq } = situation
      const stands = registered(situation)
      if (step.action === 'withdraw-critical-information') return withdrawnByRefuting(calls)
      if (step.action !== 'refute-critical-information') return []
      const writes = calls.filter((call) => isWrite(call) || isDeletion(call))
      const [first] = writes
      // Where something else stood in the way, such as a role that was refused, nothing could be sent.
      const kept = !first && stands && step.outcome === 'ok' && calls.every(accepted)
      return first || kept
        ? [
            {
              seq: first?.seq ?? seq,
              deletion: writes.find(isDeletion),
              // Something else may be registered in its place.
              written: writes.findLast(isUpdate) ?? writes.findLast(isWrite),
              withdrawn: false,
              kept,
            },
          ]
        : []
    })
  },
  evaluate: ({ deletion, written, withdrawn, kept }) => {
    if (kept)
      return [
        {
          at: 'request.method',
          expected: REFUTING,
          actual: NONE,
          message: {
            nb: 'Brukeren avkreftet opplysningen, og ikke noe kall sa det til kjernejournal.',
            en: 'The user refuted the record, and no call told Kjernejournal.',
          },
        },
      ]
    if (withdrawn)
      return [
        {
          at: `${STATUS}.coding[0].code`,
          expected: { nb: 'DELETE: det ble ført ved en feil', en: 'DELETE: it was entered in error' },
          actual: 'refuted',
          message: {
            nb: 'Det som ble ført ved en feil, står nå som avkreftet om pasienten.',
            en: 'What was entered in error is now said of the patient, as refuted.',
          },
        },
      ]
    if (deletion)
      return [
        {
          exchange: deletion.seq,
          at: 'request.method',
          expected: REFUTING,
          actual: 'DELETE',
          message: {
            nb: 'Opplysningen ble slettet da den ble avkreftet.',
            en: 'The record was deleted when it was refuted.',
          },
        },
      ]
    return written ? refutingFaults(written) : []
  },
})

const REFUTING = { nb: 'PUT med verificationStatus refuted', en: 'PUT with verificationStatus refuted' }

/** FHIR has a word for it, entered-in-error, which says as much as a deletion. */
function withdrawnByRefuting(calls: readonly Seen[]) {
  const update = calls.findLast(isWrite)
  if (!update || calls.some(isDeletion) || !verification(update).includes('refuted')) return []
  return [{ seq: update.seq, deletion: undefined, written: undefined, withdrawn: true, kept: false }]
}

function verification(written: Seen): readonly (string | undefined)[] {
  return codingsOf(written)
    .filter(({ at }) => at.startsWith(STATUS))
    .map(({ code }) => code)
}

function isUpdate({ operation }: { readonly operation: string }): boolean {
  return operation === UPDATE
}

function isWrite(call: { readonly operation: string }): boolean {
  return isUpdate(call) || call.operation === CREATE
}

function refutingFaults(written: Seen): readonly Fault[] {
  if (written.operation === CREATE)
    return [
      {
        exchange: written.seq,
        at: 'request.method',
        expected: REFUTING,
        actual: 'POST',
        message: {
          nb: 'Det ble laget en ny opplysning, og den som skulle avkreftes, står der fortsatt.',
          en: 'A new record was made, and the one to be refuted is still there.',
        },
      },
    ]
  const codes = verification(written)
  return unless(codes.includes('refuted'), {
    exchange: written.seq,
    at: `${STATUS}.coding[0].code`,
    expected: 'refuted',
    actual: shown(codes.length === 0 ? undefined : codes.join(', ')),
    message: {
      nb: 'Den nye versjonen sier ikke at opplysningen er avkreftet.',
      en: 'The new version does not say that the record is refuted.',
    },
  })
}
