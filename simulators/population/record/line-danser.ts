// Line Danser's record, written by hand: thousands are trained on it. It continues what `../line-danser.ts` tells:
// gall bladder out in 2021, atrial fibrillation in 2022, a pacemaker in 2023, hearing aids in 2024.
import type { Patient } from '../population.ts'
import { factsOf } from './medicine-facts.ts'
import type {
  Dispensing,
  PatientRecord,
  Prescription,
  RecordDocument,
  TestResult,
  Vaccine,
} from './record.ts'
import { describeAnalysis } from './test-results.ts'

const PHARMACY = 'Bjørnefjord apotek'
const LABORATORY = 'Bjørnefjord sykehus, laboratoriet'

export function lineDansersRecord(patient: Patient, office: string): PatientRecord {
  return {
    about: {
      maritalStatus: 'Skilt',
      relatives: [
        { relation: 'Datter', name: 'Signe Danser' },
        { relation: 'Sønn', name: 'Even Danser' },
      ],
      email: 'line.danser@example.com',
      gpSince: '2014',
      language: 'Norsk',
      needsInterpreter: false,
    },
    prescriptions: prescriptions(patient),
    lockedPrescriptions: [],
    dispensings: dispensings(patient.gp),
    testResults: testResults(patient.gp),
    documents: DOCUMENTS,
    vaccines: vaccines(office),
  }
}

/** By name of the medicine, in the order of her list. */
const PRESCRIBED: Readonly<
  Record<string, readonly [prescribed: string, validTo: string, refillsLeft: number]>
> = {
  'Apiksaban 5 mg tablett': ['2026-05-11', '2027-05-11', 2],
  'Metoprolol 50 mg depottablett': ['2026-05-11', '2027-05-11', 2],
  'Kandesartan 8 mg tablett': ['2026-05-11', '2027-05-11', 2],
  'Levotyroksin 75 mikrogram tablett': ['2026-01-19', '2027-01-19', 1],
  'Paracetamol 500 mg tablett': ['2026-05-11', '2027-05-11', 1],
}

/** Three years of them. The stronger levothyroxine came in January 2026. */
const DISPENSED: Readonly<Record<string, readonly string[]>> = {
  'Apiksaban 5 mg tablett': [
    '2026-08-21',
    '2026-06-02',
    '2026-03-13',
    '2025-12-22',
    '2025-10-03',
    '2025-07-11',
    '2025-04-22',
    '2025-01-29',
    '2024-11-08',
    '2024-08-19',
    '2024-05-28',
    '2024-03-07',
    '2023-12-15',
  ],
  'Metoprolol 50 mg depottablett': [
    '2026-08-21',
    '2026-05-18',
    '2026-02-13',
    '2025-11-10',
    '2025-08-07',
    '2025-05-06',
    '2025-02-04',
    '2024-10-31',
    '2024-07-31',
    '2024-04-26',
    '2024-01-26',
  ],
  'Kandesartan 8 mg tablett': [
    '2026-08-21',
    '2026-05-18',
    '2026-02-13',
    '2025-11-10',
    '2025-08-07',
    '2025-05-06',
    '2025-02-04',
    '2024-10-31',
    '2024-07-31',
    '2024-04-26',
    '2024-01-26',
  ],
  'Levotyroksin 75 mikrogram tablett': ['2026-07-02', '2026-03-27', '2026-01-20'],
  'Levotyroksin 50 mikrogram tablett': [
    '2025-10-24',
    '2025-07-18',
    '2025-04-11',
    '2025-01-03',
    '2024-09-25',
    '2024-06-20',
    '2024-03-12',
    '2023-12-08',
  ],
  'Paracetamol 500 mg tablett': ['2026-05-11', '2024-12-03'],
}

function prescriptions({ medicines, gp }: Patient): readonly Prescription[] {
  return medicines.flatMap(({ name, use }) => {
    const [prescribed, validTo, refillsLeft] = PRESCRIBED[name] ?? []
    if (prescribed === undefined || validTo === undefined || refillsLeft === undefined) return []
    const { atc, form } = factsOf(name)
    return [{ name, atc, form, use, prescriber: gp, prescribed, validTo, refillsLeft }]
  })
}

function dispensings(gp: string): readonly Dispensing[] {
  return Object.entries(DISPENSED)
    .flatMap(([name, days]) => {
      const { atc, form, pack } = factsOf(name)
      const medicine = { name, atc, form, prescriber: gp, amount: pack, pharmacy: PHARMACY }
      return days.map((dispensed) => ({ ...medicine, dispensed }))
    })
    .sort((one, other) => other.dispensed.localeCompare(one.dispensed))
}

type Row = readonly [name: string, unit: string, decimals: 0 | 1 | 2, low?: number | undefined, high?: number]

const ROWS: readonly Row[] = [
  ['Hemoglobin', 'g/dL', 1, 11.7, 15.3],
  ['Trombocytter', '10⁹/L', 0, 145, 390],
  ['CRP', 'mg/L', 0, undefined, 5],
  ['Natrium', 'mmol/L', 0, 137, 145],
  ['Kalium', 'mmol/L', 1, 3.6, 5],
  ['Kreatinin', 'µmol/L', 0, 45, 90],
  ['eGFR', 'mL/min/1,73 m²', 0, 60],
  ['TSH', 'mIE/L', 2, 0.27, 4.2],
  ['Fritt T4', 'pmol/L', 0, 12, 22],
  ['HbA1c', 'mmol/mol', 0, 28, 40],
  ['NT-proBNP', 'ng/L', 0, undefined, 125],
]

/** In the order of the rows; the thyroid was set too low in January, and the dose was raised. */
function testResults(gp: string): readonly TestResult[] {
  const answer = (taken: string, numbers: readonly number[]): TestResult => ({
    taken,
    laboratory: LABORATORY,
    requester: gp,
    analyses: ROWS.map(([name, unit, decimals, low, high], index) =>
      describeAnalysis({ name, unit, decimals, low, high }, numbers[index] ?? 0),
    ),
  })
  return [
    answer('2026-05-11', [13.4, 262, 2, 141, 4.3, 74, 78, 2.1, 17, 37, 318]),
    answer('2026-01-16', [13.1, 255, 3, 140, 4.5, 77, 75, 5.62, 13, 37, 342]),
  ]
}

const DOCUMENTS: readonly RecordDocument[] = [
  {
    id: 1,
    date: '2026-05-20',
    kind: 'Poliklinisk notat',
    title: 'Pacemakerkontroll',
    author: 'Lege Marit Solvang',
    place: 'Bjørnefjord sykehus, pacemakerpoliklinikken',
    sections: [
      {
        heading: 'Aktuelt',
        text: 'Årlig kontroll av pacemaker (DDD). Ingen besvimelser eller svimmelhet siste år.',
      },
      {
        heading: 'Funn',
        text: 'God batterikapasitet, anslått over åtte år. Normale terskler og sensing. Atriepacing 61 %. Tre korte episoder med hjerteflimmer, den lengste 40 minutter.',
      },
      { heading: 'Plan', text: 'Apiksaban og metoprolol fortsetter uendret. Ny kontroll om ett år.' },
    ],
  },
  {
    id: 2,
    date: '2025-05-21',
    kind: 'Poliklinisk notat',
    title: 'Pacemakerkontroll',
    author: 'Lege Marit Solvang',
    place: 'Bjørnefjord sykehus, pacemakerpoliklinikken',
    sections: [
      { heading: 'Aktuelt', text: 'Årlig kontroll av pacemaker (DDD). Velbefinnende.' },
      {
        heading: 'Funn',
        text: 'Normale terskler og sensing. Atriepacing 58 %. Én episode med hjerteflimmer, 25 minutter.',
      },
      { heading: 'Plan', text: 'Uendret behandling. Ny kontroll om ett år.' },
    ],
  },
  {
    id: 8,
    date: '2024-05-22',
    kind: 'Poliklinisk notat',
    title: 'Pacemakerkontroll',
    author: 'Lege Marit Solvang',
    place: 'Bjørnefjord sykehus, pacemakerpoliklinikken',
    sections: [
      { heading: 'Aktuelt', text: 'Årlig kontroll av pacemaker (DDD). Ingen besvimelser siste år.' },
      {
        heading: 'Funn',
        text: 'Normale terskler og sensing. Atriepacing 55 %. To episoder med hjerteflimmer, den lengste 35 minutter.',
      },
      { heading: 'Plan', text: 'Uendret behandling. Ny kontroll om ett år.' },
    ],
  },
  {
    id: 3,
    date: '2024-02-13',
    kind: 'Poliklinisk notat',
    title: 'Tilpasning av høreapparat',
    author: 'Audiograf Jonas Bru',
    place: 'Bjørnefjord sykehus, hørselssentralen',
    sections: [
      {
        heading: 'Undersøkelse',
        text: 'Hørselstap på begge ører, mest i diskanten. Taleoppfattelse 76 % på høyre og 72 % på venstre øre.',
      },
      { heading: 'Tiltak', text: 'Høreapparat tilpasset på begge ører. God nytte ved utprøving.' },
      { heading: 'Plan', text: 'Pasienten tar selv kontakt ved behov for justering.' },
    ],
  },
  {
    id: 9,
    date: '2023-08-23',
    kind: 'Poliklinisk notat',
    title: 'Pacemakerkontroll',
    author: 'Lege Marit Solvang',
    place: 'Bjørnefjord sykehus, pacemakerpoliklinikken',
    sections: [
      {
        heading: 'Aktuelt',
        text: 'Første kontroll, tre måneder etter at pacemakeren ble lagt inn. Ingen besvimelser siden.',
      },
      {
        heading: 'Funn',
        text: 'Fint arr. Normale terskler og sensing. Spenningen er satt ned for å spare batteriet. Atriepacing 52 %. Ingen episoder med hjerteflimmer.',
      },
      { heading: 'Plan', text: 'Uendret behandling. Ny kontroll i mai 2024, deretter årlig.' },
    ],
  },
  {
    id: 4,
    date: '2023-05-24',
    kind: 'Epikrise',
    title: 'Epikrise, implantasjon av pacemaker',
    author: 'Overlege Helge Nymoen',
    place: 'Bjørnefjord sykehus, hjertemedisinsk avdeling',
    sections: [
      {
        heading: 'Aktuelt',
        text: 'Innlagt 22. mai 2023 etter to besvimelser. Kjent hjerteflimmer som kommer og går. Langtids-EKG viste pauser på inntil 4,8 sekunder.',
      },
      {
        heading: 'Forløp',
        text: 'Pacemaker (DDD) lagt inn 23. mai i lokalbedøvelse uten komplikasjoner. Klindamycin i stedet for penicillin på grunn av tidligere anafylaksi. Lateksfritt utstyr ble brukt.',
      },
      { heading: 'Diagnose', text: 'Syk sinusknute. Hjerteflimmer.' },
      {
        heading: 'Medisiner ved utskrivelse',
        text: 'Apiksaban 5 mg morgen og kveld, metoprolol depot 50 mg morgen, kandesartan 8 mg morgen, levotyroksin 50 mikrogram morgen.',
      },
      {
        heading: 'Plan',
        text: 'Kontroll på pacemakerpoliklinikken om tre måneder, deretter årlig. MR bare etter avtale med poliklinikken. Ikke bilkjøring den første uken.',
      },
    ],
  },
  {
    id: 5,
    date: '2023-05-23',
    kind: 'Røntgensvar',
    title: 'Røntgen thorax etter implantasjon av pacemaker',
    author: 'Lege Tone Vik',
    place: 'Bjørnefjord sykehus, røntgenavdelingen',
    sections: [
      {
        heading: 'Problemstilling',
        text: 'Kontroll av ledninger etter implantasjon av pacemaker. Pneumothorax?',
      },
      {
        heading: 'Beskrivelse',
        text: 'Ledninger med tupp i høyre atrium og høyre ventrikkel. Ingen pneumothorax. Normal hjertestørrelse.',
      },
      { heading: 'Konklusjon', text: 'Tilfredsstillende leie.' },
    ],
  },
  {
    id: 6,
    date: '2022-11-08',
    kind: 'Poliklinisk notat',
    title: 'Poliklinisk notat, hjerte',
    author: 'Lege Marit Solvang',
    place: 'Bjørnefjord sykehus, hjertepoliklinikken',
    sections: [
      {
        heading: 'Aktuelt',
        text: 'Henvist etter anfall med rask og ujevn puls. Høyt blodtrykk og lavt stoffskifte fra før.',
      },
      {
        heading: 'Undersøkelse',
        text: 'EKG: sinusrytme. Langtids-EKG: anfall med hjerteflimmer, inntil seks timer. Ekkokardiografi: normal pumpefunksjon.',
      },
      {
        heading: 'Plan',
        text: 'Starter apiksaban 5 mg morgen og kveld og metoprolol depot 50 mg. Skal ikke ha betennelsesdempende smertestillende sammen med apiksaban.',
      },
    ],
  },
  {
    id: 7,
    date: '2021-09-16',
    kind: 'Epikrise',
    title: 'Epikrise, fjerning av galleblæren',
    author: 'Overlege Siri Haugen',
    place: 'Bjørnefjord sykehus, kirurgisk avdeling',
    sections: [
      {
        heading: 'Aktuelt',
        text: 'Innlagt 14. september 2021 til planlagt fjerning av galleblæren på grunn av gallestein med gjentatte anfall.',
      },
      {
        heading: 'Forløp',
        text: 'Kikkhullsoperasjon uten kirurgiske komplikasjoner. Vanskelig intubasjon, se kritisk informasjon. Forteller at hun får elveblest på hender og underarmer av latekshansker.',
      },
      { heading: 'Plan', text: 'Sykmeldt i to uker. Fastlege bes vurdere mulig lateksallergi.' },
    ],
  },
]

function vaccines(office: string): readonly Vaccine[] {
  const covid = { name: 'Koronavaksine (mRNA)', against: 'Covid-19' }
  const influenza = { name: 'Influensavaksine', against: 'Influensa' }
  return [
    { ...influenza, date: '2025-10-14', place: office },
    { ...influenza, date: '2024-10-15', place: office },
    { ...covid, date: '2023-11-07', place: office },
    { ...influenza, date: '2023-11-07', place: office },
    {
      name: 'Pneumokokkvaksine, polysakkarid',
      against: 'Pneumokokksykdom',
      date: '2023-11-07',
      place: office,
    },
    { ...covid, date: '2022-01-11', place: 'Vaksinesenteret' },
    { ...covid, date: '2021-06-29', place: 'Vaksinesenteret' },
    { ...covid, date: '2021-05-18', place: 'Vaksinesenteret' },
    {
      name: 'Difteri-, stivkrampe-, kikhoste- og poliovaksine',
      against: 'Difteri, stivkrampe, kikhoste, polio',
      date: '2018-02-26',
      place: office,
    },
  ]
}
