import { defineCheck, unless } from '../../kit/define-check.ts'

const UPDATE = 'kjernejournal.critical-update'
const isDeletion = ({ operation }: { readonly operation: string }) =>
  operation.startsWith('kjernejournal.critical-delete')

export default defineCheck({
  id: 'api/refuted-not-deleted',
  requirements: ['KJ-I34'],
  cause: 'implementation',
  nb: {
    title: 'Det som er avkreftet, oppdateres og blir ikke slettet',
    failureTitle: 'Det som er avkreftet, blir slettet',
    why: 'At noe er avkreftet, er en opplysning i seg selv. Slettes det, ser det ut som en feilføring, og den neste kan registrere det på nytt.',
    fix: 'Send PUT med verificationStatus refuted når noe er avkreftet. Bruk DELETE bare for det som ble ført ved en feil, for eksempel på feil pasient.',
  },
  en: {
    title: 'What has been refuted is updated, and not deleted',
    failureTitle: 'What has been refuted is deleted',
    why: 'That something was refuted is information in itself. When it is deleted it looks like a wrong entry, and the next one may register it anew.',
    fix: 'Send PUT with verificationStatus refuted when something has been refuted. Use DELETE only for what was entered in error, for example on the wrong patient.',
  },
  select: ({ situations }) =>
    situations.flatMap(({ step, calls }) => {
      const first = calls.find((call) => call.operation === UPDATE || isDeletion(call))
      return step.action === 'refute-critical-information' && first
        ? [{ seq: first.seq, deletion: calls.find(isDeletion) }]
        : []
    }),
  evaluate: ({ deletion }) =>
    unless(deletion === undefined, {
      ...(deletion && { exchange: deletion.seq }),
      at: 'request.method',
      expected: { nb: 'PUT med verificationStatus refuted', en: 'PUT with verificationStatus refuted' },
      actual: 'DELETE',
      message: {
        nb: 'Opplysningen ble slettet da den ble avkreftet.',
        en: 'The record was deleted when it was refuted.',
      },
    }),
})
