// Prescriptions as the messages that Reseptformidleren knows them by: M1 prescription, M10 dispensing, M25.1 list of
// medicines in use.
import type { PatientRecord } from '#simulators/population/index.ts'
import type { LegemiddelQuery } from './query.ts'

const YEARS = 3

export function describeMedicines(
  { about, prescriptions, lockedPrescriptions, dispensings }: PatientRecord,
  { from, extended, locked }: LegemiddelQuery,
  now: number,
) {
  const earliest = new Date(Math.max(from, yearsBefore(now))).toISOString().slice(0, 10)
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
        multidose: about.multidose,
        legemidler: described.map(({ name, use }) => ({ navn: name, dosering: use })),
      },
    }),
    harLasteResepter: lockedPrescriptions.length > 0,
  }
}

function yearsBefore(now: number): number {
  const day = new Date(now)
  return day.setUTCFullYear(day.getUTCFullYear() - YEARS)
}
