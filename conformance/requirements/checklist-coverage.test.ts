// Every line of the two checklists that demands or informs has a requirement: the line's number and first words, and its ids.

import { describe, expect, it } from 'vitest'
import { type RequirementId, requirements } from './index.ts'

type Line = readonly [line: number, words: string, ids: readonly RequirementId[]]

const vendorChecklist: readonly Line[] = [
  [1, 'Sjekklisten gir en oversikt', ['SJK-A26a']],
  [2, 'Kommentar', ['SJK-A26b']],
  [3, 'Forberedelser/forklaring', ['SJK-A26b']],
  [4, 'Hvem/Når', ['SJK-A26b']],
  [5, 'Utført', ['SJK-A26b']],
  [8, 'https://kjernejournal.atlassian.net', ['SJK-A01a']],
  [9, 'Dokumentasjon/Kjernejournal.', ['SJK-A01a']],
  [10, 'All dokumentasjon sendes', ['SJK-A01b']],
  [11, 'Teknisk konsulent i kommunen', ['SJK-A01b']],
  [16, 'Oppkobling til Helse ID', ['SJK-A02a']],
  [18, 'Ajourhold -> System', ['SJK-A02a']],
  [20, 'Ved bruk av helse ID', ['SJK-A03']],
  [23, 'HelseID er en felles', ['SJK-A02b']],
  [25, 'https://selvbetjening.helseid.no/', ['SJK-A04b']],
  [26, 'Oppkobling mot Helse ID', ['SJK-A02c']],
  [30, 'Fil som inneholder', ['SJK-A04a', 'SJK-A04b']],
  [32, 'Det er en testknapp', ['SJK-A05']],
  [33, 'IT-avdelingen i kommunen.', ['SJK-A02c']],
  [34, 'Opsjon på teknisk', ['SJK-A02d']],
  [36, 'Sjekk fagkonsulent', ['SJK-A02e']],
  [41, 'Oppkobling til Kjernejournal', ['SJK-A06a']],
  [43, 'Ajourhold -> System', ['SJK-A06a']],
  [44, 'URL KJ service', ['SJK-A06b']],
  [45, 'URL KJ portal', ['SJK-A07']],
  [47, 'Hold sesjon', ['SJK-A08']],
  [49, 'Bruk Helse ID', ['SJK-A09']],
  [50, 'Dette er helseindikator', ['SJK-A10']],
  [51, 'Viser om', ['SJK-A10']],
  [55, 'Det må gis rettigheter', ['SJK-A11a']],
  [57, 'Selvbetjeningsløsning', ['SJK-A12']],
  [59, 'Brukerveiledning', ['SJK-A12']],
  [60, 'Sjekk ut hvem', ['SJK-A11b']],
  [65, 'I Master under', ['SJK-A13a']],
  [66, 'Sette på hake', ['SJK-A13a', 'SJK-A13b']],
  [71, 'Avklare hvordan', ['SJK-A14a']],
  [74, 'Dersom dere velger Buypass', ['SJK-A15a', 'SJK-A15b']],
  [76, 'OBS Sjekk ansattes navn', ['SJK-A15c']],
  [79, 'Bank ID på mobil', ['SJK-A16a']],
  [81, 'Tips: Test pålogging', ['SJK-A16b']],
  [82, 'Pilotkommunene til', ['SJK-A14b']],
  [83, 'Buypasskort settes', ['SJK-A16c']],
  [88, 'Avklare hvor det', ['SJK-A17']],
  [89, 'Hvilke tjenestesteder', ['SJK-A17']],
  [94, 'Ved oppstart av', ['SJK-A18a', 'SJK-A18b']],
  [96, 'Organisasjon/Geografi', ['SJK-A18c']],
  [98, 'Her må en nå sørge', ['SJK-A18c']],
  [100, 'Det er sannsynlig', ['SJK-A19']],
  [106, '· Tilgang funksjoner', ['SJK-A20a']],
  [107, '· Tilgang arbeidssted', ['SJK-A21']],
  [109, 'Autorisasjon -> Tilgang', ['SJK-A20a']],
  [110, 'Tilgang som må gis', ['SJK-A20a', 'SJK-A20b']],
  [112, 'Brukermodulen: PJ', ['SJK-A20a', 'SJK-A20b']],
  [114, 'I rutinen for autorisering', ['SJK-A21']],
  [119, 'På internett ligger', ['SJK-A22a']],
  [121, 'Test av Kjernejournal', ['SJK-A22a']],
  [122, 'Testbruker Line Danser', ['SJK-A22b']],
  [127, 'https://www.helsenorge.no', ['SJK-A23a']],
  [128, 'Man finner mye', ['SJK-A23b']],
  [133, 'Video om pilotprosjekt', ['SJK-A24a']],
  [139, 'Kjernejournal for kommuner', ['SJK-A24b']],
  [153, 'Det er fire oppgaver', ['SJK-A25a', 'SJK-A25b', 'SJK-A25c', 'SJK-A25d']],
  [155, '1. Opprette virksomheter', ['SJK-A25a']],
  [156, '2. Opprette samme', ['SJK-A25b']],
  [157, '3. Autorisere funksjonsgrupper', ['SJK-A25c']],
  [158, '4. Autorisere ansatte', ['SJK-A25d']],
  [160, 'Master', ['SJK-A13a']],
  [161, 'Arbeidssted', ['SJK-A21']],
]

/** Names of the rows of the vendor's checklist, as `section` begins. */
const rows = [
  'Sjekklisten',
  'Dokumentasjon om teknisk oppsett',
  'Kobling til Helse ID',
  'Kobling til Kjernejournal',
  'HELSE ID',
  'Slå på integrasjon med Kjernejournal',
  'Bruk av eID',
  'Planlegge hvilke tjenestesteder som skal benytte Kjernejournal',
  'Opprette arbeidssted',
  'Nødvendig autorisasjon',
  'Opplæring/Test',
  'Informasjon om grunnlag for pålogging',
  'Video om Kjernejournal',
  'Nyttig informasjon om kjernejournal fra Helsedirektoratet',
  'Oppsummering',
]

const municipalitySteps: readonly Line[] = [
  [
    5,
    'Disse stegene skal',
    ['KOM-B01a', 'KOM-B02', 'KOM-B06a', 'KOM-B07a', 'KOM-B08a', 'KOM-B09a', 'KOM-B10'],
  ],
  [7, 'Bestille løsning', ['KOM-B01a', 'KOM-B01b']],
  [8, 'Vurdere hvilke', ['KOM-B02']],
  [8, 'Virksomheten som delegeringen', ['KOM-B03']],
  [8, 'Tilgang vil gis', ['KOM-B04']],
  [8, 'Virksomhetene må ligge', ['KOM-B05']],
  [9, 'Undersøke hvilken løsning', ['KOM-B06a']],
  [9, 'For å få tilgang', ['KOM-B06b']],
  [10, 'a) Rådmann eller', ['KOM-B07a', 'KOM-B07b']],
  [10, 'b) Systemansvarlig', ['KOM-B08a', 'KOM-B08b']],
  [10, 'Deretter får du lastet ned', ['KOM-B09a', 'KOM-B09b']],
  [10, 'EPJ-leverandøren din bistår', ['KOM-B09c']],
  [10, 'c) Når virksomhetene', ['KOM-B10']],
  [12, 'EPJ-leverandør vil ha', ['KOM-B11a', 'KOM-B11b']],
  [14, 'Ved utfordring', ['KOM-B12a', 'KOM-B12b']],
  [16, 'Din EPJ leverandør', ['KOM-B12a']],
  [17, 'NHN kundesenter', ['KOM-B12b']],
  [19, 'Når virksomhetene', ['KOM-B13']],
  [20, 'Da blir du invitert', ['KOM-B14a']],
  [20, 'På Teams kan', ['KOM-B14b']],
]

const steps = [
  'Steg 1',
  'Steg 2',
  'Steg 3',
  'Steg 4 a',
  'Steg 4 b',
  'Steg 4 c',
  'Opplæring',
  'Hjelp',
  'Etter oppkobling',
]

const checklists = [
  ['the vendor’s checklist', 'SJK-', vendorChecklist, rows],
  ['the municipality’s steps', 'KOM-', municipalitySteps, steps],
] as const

describe.each(checklists)('%s', (_name, prefix, lines, sections) => {
  const own = Object.values(requirements).filter(({ id }) => id.startsWith(prefix))

  it.each(lines)('line %i (%s …) has its requirements', (_line, _words, ids) => {
    expect(ids.length).toBeGreaterThan(0)
    for (const id of ids) expect(requirements[id]?.id).toMatch(new RegExp(`^${prefix}`))
  })

  it('has no requirement that no line asks for', () => {
    const asked = new Set(lines.flatMap(([, , ids]) => ids))
    expect(own.map(({ id }) => id).filter((id) => !asked.has(id))).toEqual([])
  })

  it.each(sections)('has requirements in the part named %s', (section) => {
    expect(own.filter(({ source }) => source.section.startsWith(section))).not.toEqual([])
  })

  it('has no requirement outside the named parts', () => {
    const strays = own.filter(({ source }) => !sections.some((section) => source.section.startsWith(section)))
    expect(strays).toEqual([])
  })
})
