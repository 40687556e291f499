// Line Danser, the patient everybody is taught with: number and name are Kjernejournal's own public
// demonstration patient; the record is Testbenk's, made to hang together. Only the category OVER_REAK is known
// from a public source; KOMP_ANES and IMPL are invented codes for the two other kinds of critical information.
import { LINE_DANSER } from './numbers/national-id.ts'
import type { CriticalInformation, Patient } from './population.ts'

interface Surroundings {
  readonly address: string
  /** Name and office of her GP. */
  readonly gp: string
}

export function lineDanser({ address, gp }: Surroundings): Patient {
  return {
    pid: LINE_DANSER,
    key: 'line-danser',
    kind: 'fødselsnummer',
    name: { given: 'Line', middle: '', family: 'Danser' },
    born: '1969-11-13',
    gender: 'woman',
    status: 4,
    blockedHealthWorkers: [],
    hasMedicines: true,
    hasLockedPrescriptions: false,
    address,
    gp,
    critical: critical(gp),
    medicines: MEDICINES,
    ownRegistrations: OWN_REGISTRATIONS,
    visits: VISITS,
  }
}

function critical(gp: string): readonly CriticalInformation[] {
  return [
    {
      kategori: 'OVER_REAK',
      title: 'Anafylaksi av fenoksymetylpenicillin',
      detail:
        'Fikk utslett, hevelse i ansikt og svelg og blodtrykksfall 20 minutter etter første tablett mot halsbetennelse i mars 2019. Behandlet med adrenalin på legevakt. Skal ikke ha penicilliner.',
      atc: { code: 'J01CE02', display: 'Fenoksymetylpenicillin' },
      certainty: 'Bekreftet',
      registeredBy: gp,
      changed: '2024-03-06T09:14:22.000Z',
    },
    {
      kategori: 'OVER_REAK',
      title: 'Kontaktelveblest av lateks',
      detail: 'Elveblest på hender og underarmer etter bruk av latekshansker. Bruk lateksfritt utstyr.',
      certainty: 'Sannsynlig',
      registeredBy: gp,
      changed: '2021-10-04T11:40:05.000Z',
    },
    {
      kategori: 'KOMP_ANES',
      title: 'Vanskelig intubasjon',
      detail:
        'Ved fjerning av galleblæren i september 2021: trangt innsyn (Cormack-Lehane grad 3), intubert med videolaryngoskop i andre forsøk. Maskeventilasjon uten problemer.',
      certainty: 'Bekreftet',
      registeredBy: 'Bjørnefjord sykehus, anestesiavdelingen',
      changed: '2021-09-16T13:02:47.000Z',
    },
    {
      kategori: 'IMPL',
      title: 'Pacemaker (DDD)',
      detail:
        'Satt inn i mai 2023 på grunn av syk sinusknute. MR bare etter avtale med pacemakerpoliklinikken. Årlig kontroll.',
      certainty: 'Bekreftet',
      registeredBy: 'Bjørnefjord sykehus, hjertemedisinsk avdeling',
      changed: '2023-05-24T08:30:11.000Z',
    },
  ]
}

// The anticoagulant and the rate control answer to the atrial fibrillation she writes of herself; paracetamol is
// there because an anti-inflammatory would not go with apixaban.
const MEDICINES: Patient['medicines'] = [
  {
    name: 'Apiksaban 5 mg tablett',
    use: '1 tablett morgen og kveld, blodfortynnende ved hjerteflimmer',
    dispensed: '2026-08-21',
  },
  {
    name: 'Metoprolol 50 mg depottablett',
    use: '1 tablett morgen mot rask hjerterytme',
    dispensed: '2026-08-21',
  },
  { name: 'Kandesartan 8 mg tablett', use: '1 tablett morgen mot høyt blodtrykk', dispensed: '2026-08-21' },
  {
    name: 'Levotyroksin 75 mikrogram tablett',
    use: '1 tablett morgen, fastende, mot lavt stoffskifte',
    dispensed: '2026-07-02',
  },
  {
    name: 'Paracetamol 500 mg tablett',
    use: '1–2 tabletter ved behov mot smerte, høyst 8 i døgnet',
    dispensed: '2026-05-11',
  },
]

const OWN_REGISTRATIONS: Patient['ownRegistrations'] = [
  {
    title: 'Nærmeste pårørende',
    // No Norwegian number begins with 00.
    detail: 'Datteren min, Signe Danser, telefon 00 24 68 13. Ring henne hvis jeg blir lagt inn.',
    changed: '2025-11-19T18:21:40.000Z',
  },
  {
    title: 'Behov ved kommunikasjon',
    detail: 'Jeg bruker høreapparat på begge ører. Snakk tydelig og vendt mot meg.',
    changed: '2025-11-19T18:24:03.000Z',
  },
  {
    title: 'Sykdommer',
    detail: 'Hjerteflimmer som kommer og går, oppdaget 2022. Høyt blodtrykk. Lavt stoffskifte.',
    changed: '2023-06-02T19:05:30.000Z',
  },
  {
    title: 'Organdonasjon',
    detail: 'Jeg ønsker å være organdonor, og mine pårørende vet om det.',
    changed: '2019-08-14T17:48:12.000Z',
  },
]

const VISITS: Patient['visits'] = [
  { date: '2026-05-20', place: 'Bjørnefjord sykehus, pacemakerpoliklinikken', kind: 'Poliklinisk kontakt' },
  { date: '2025-05-21', place: 'Bjørnefjord sykehus, pacemakerpoliklinikken', kind: 'Poliklinisk kontakt' },
  { date: '2024-05-22', place: 'Bjørnefjord sykehus, pacemakerpoliklinikken', kind: 'Poliklinisk kontakt' },
  { date: '2024-02-13', place: 'Bjørnefjord sykehus, hørselssentralen', kind: 'Poliklinisk kontakt' },
  { date: '2023-08-23', place: 'Bjørnefjord sykehus, pacemakerpoliklinikken', kind: 'Poliklinisk kontakt' },
  { date: '2023-05-22', place: 'Bjørnefjord sykehus, hjertemedisinsk avdeling', kind: 'Innleggelse' },
  { date: '2022-11-08', place: 'Bjørnefjord sykehus, hjertepoliklinikken', kind: 'Poliklinisk kontakt' },
  { date: '2021-09-14', place: 'Bjørnefjord sykehus, kirurgisk avdeling', kind: 'Innleggelse' },
]
