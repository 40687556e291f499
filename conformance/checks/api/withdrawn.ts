import { members } from '../../evidence/jwt.ts'
import type { Situation } from '../../evidence/scenarios/situations.ts'
import { accepted, requestBody, type Seen, status } from '../../evidence/seen.ts'
import { codingsOf } from '../../kit/codings.ts'
import { defineCheck, NONE, type Subject, unless } from '../../kit/define-check.ts'
import { registrations } from '../../kit/registrations.ts'

const UPDATE = 'kjernejournal.critical-update'
const DELETE = 'kjernejournal.critical-delete'
/** The address has no such record, or does not know the method: nobody but the EPJ chose it. */
const NOT_THERE: readonly number[] = [404, 405]

interface Withdrawal extends Subject {
  readonly withdrawn: boolean
  /** A call that found nothing to withdraw where it went. */
  readonly missed?: Seen
}

export default defineCheck<Withdrawal>({
  id: 'api/withdrawn',
  requirements: ['KJ-I47'],
  cause: 'implementation',
  nb: {
    title: 'Det som ble ført ved en feil, trekkes tilbake i kjernejournal',
    failureTitle: 'Det som ble ført ved en feil, blir stående i kjernejournal',
    why: 'Brukeren tror at feilen er rettet. I kjernejournalen har pasienten fortsatt en allergi som kanskje er en annens, og den neste behandler pasienten ut fra den.',
    fix: 'Send DELETE til AllergyIntolerance/<id>/_history/<versjon> (eller den typen opplysningen har) med id og meta.versionId fra svaret da opplysningen ble registrert, og kontroller at svaret er 2xx før du sier til brukeren at det gikk bra.',
    unseen: 'Registrer en opplysning, og trekk den tilbake.',
  },
  en: {
    title: 'What was entered in error is withdrawn from Kjernejournal',
    failureTitle: 'What was entered in error remains in Kjernejournal',
    why: 'The user believes that the mistake has been put right. In the kjernejournal the patient still has an allergy that may be another patient’s, and the next health worker acts on it.',
    fix: 'Send DELETE to AllergyIntolerance/<id>/_history/<version> (or whatever type the record has) with id and meta.versionId from the answer when the record was registered, and check that the answer is 2xx before you tell the user that it worked.',
    unseen: 'Register a record, and withdraw it.',
  },
  select: ({ situations }) => {
    const registered = registrations()
    return situations.flatMap((situation) => {
      const stands = registered(situation)
      return situation.step.action === 'withdraw-critical-information' && stands ? withdrawal(situation) : []
    })
  },
  evaluate: ({ withdrawn, missed }) =>
    unless(withdrawn, {
      at: missed ? 'request.target' : 'request.method',
      expected: { nb: 'DELETE av det som ble registrert', en: 'DELETE of what was registered' },
      actual: missed ? `${missed.exchange.request.method}: ${status(missed)}` : NONE,
      message: missed
        ? {
            nb: 'Det er ingenting å trekke tilbake på den adressen.',
            en: 'There is nothing to withdraw at that address.',
          }
        : {
            nb: 'Brukeren trakk opplysningen tilbake, og ikke noe kall gjorde det.',
            en: 'The user withdrew the record, and no call did so.',
          },
    }),
})

/** None where something else stood in the way: a token or a role that was refused, a service out of order. */
function withdrawal({ seq, step, calls }: Situation): readonly Withdrawal[] {
  const done = calls.find((call) => accepted(call) && saysSo(call))
  if (done) return [{ seq: done.seq, withdrawn: true }]
  const missed = calls.find(isAmiss)
  if (missed) return [{ seq: missed.seq, withdrawn: false, missed }]
  return step.outcome === 'ok' && calls.every(accepted) ? [{ seq, withdrawn: false }] : []
}

/** What reads may find nothing. */
function isAmiss(call: Seen): boolean {
  const { request, fault } = call.exchange
  if (request.method === 'GET' || fault !== undefined) return false
  return call.operation.startsWith('kjernejournal.') && NOT_THERE.includes(status(call))
}

/** Deleted, or marked so in FHIR's word; a record that is said to be refuted is another check's matter. */
function saysSo(call: Seen): boolean {
  if (call.operation.startsWith(DELETE)) return true
  if (call.operation !== UPDATE) return false
  const said = [members(requestBody(call))['status'], ...codingsOf(call).map(({ code }) => code)]
  return said.includes('entered-in-error') || said.includes('refuted')
}
