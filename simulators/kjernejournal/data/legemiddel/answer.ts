// Prescriptions as the messages that Reseptformidleren knows them by: M1 prescription, M10 dispensing, M25.1 list of
// medicines in use.
import type { PatientRecord } from '#simulators/population/index.ts'
import { earliestShown } from '../../medicine-years.ts'
import type { LegemiddelQuery } from './query.ts'

export function describeMedicines(
  { about, prescriptions, lockedPrescriptions, dispensings }: PatientRecord,
  { from, extended, locked }: LegemiddelQuery,
  now: number,
) {
  const asked = new Date(from).toISOString().slice(0, 10)
  const shown = earliestShown(now)
  const earliest = asked > shown ? asked : shown
  const today = new Date(now).toISOString().slice(0, 10)
  const described = [
    ...prescriptions.map((one) => ({ ...one, locked: false })),
    ...(locked ? lockedPrescriptions : []).map((one) => ({ ...one, locked: true })),
  ]
  return {
    resepter: described
      .filter(({ prescribed }) => prescribed >= earliest)
      .map(({ name, atc, form, use, prescriber, prescribed, validTo, refillsLeft, locked: isLocked }) => ({
        meldingstype: 'M1',
        legemiddel: { navn: name, atcKode: atc, legemiddelform: form },
        dosering: use,
        rekvirent: prescriber,
        rekvirert: prescribed,
        gyldigTil: validTo,
        reiterasjonerIgjen: refillsLeft,
        status: validTo >= today ? 'Ekspederbar' : 'Utløpt',
        last: isLocked,
      })),
    utleveringer: dispensings
      .filter(({ dispensed }) => dispensed >= earliest)
      .map(({ name, atc, form, prescriber, dispensed, amount, pharmacy }) => ({
        meldingstype: 'M10',
        legemiddel: { navn: name, atcKode: atc, legemiddelform: form },
        rekvirent: prescriber,
        utlevert: dispensed,
        mengde: amount,
        apotek: pharmacy,
      })),
    ...(extended && {
      legemidlerIBruk: {
        meldingstype: 'M25.1',
        multidose: about.multidose !== undefined,
        legemidler: described.map(({ name, use }) => ({ navn: name, dosering: use })),
      },
    }),
    harLasteResepter: lockedPrescriptions.length > 0,
  }
}
