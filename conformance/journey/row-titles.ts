// The rows of both checklists: named by their sources in Norwegian, and in English for those who read the page so.
import type { Language } from '#simulators/core/simulator.ts'

const ENGLISH: Readonly<Record<string, string>> = {
  'Steg 1': 'Step 1',
  'Steg 2': 'Step 2',
  'Steg 3': 'Step 3',
  'Steg 4 a': 'Step 4 a',
  'Steg 4 b': 'Step 4 b',
  'Steg 4 c': 'Step 4 c',
  Opplæring: 'Training',
  Hjelp: 'Help',
  'Etter oppkobling': 'After connecting',
  'Dokumentasjon om teknisk oppsett': 'Documentation of the technical set-up',
  'Kobling til Helse ID': 'Connection to HelseID',
  'Kobling til Kjernejournal': 'Connection to Kjernejournal',
  'HELSE ID': 'HelseID',
  'Slå på integrasjon med Kjernejournal': 'Switching on the integration with Kjernejournal',
  'Bruk av eID': 'Use of e-ID',
  'Planlegge hvilke tjenestesteder som skal benytte Kjernejournal':
    'Planning which service places are to use Kjernejournal',
  'Opprette arbeidssted': 'Creating workplaces (arbeidssted)',
  'Nødvendig autorisasjon': 'Necessary authorisation',
  'Opplæring/Test': 'Training and test',
  'Informasjon om grunnlag for pålogging': 'Information about the grounds for logging in',
  'Video om Kjernejournal': 'Video about Kjernejournal',
  'Nyttig informasjon om kjernejournal fra Helsedirektoratet':
    'Useful information about Kjernejournal from Helsedirektoratet',
  Oppsummering: 'Summary',
  Sjekklisten: 'The checklist',
}

/** @param section a requirement's place in its source: the row, and after a colon what it is about. */
export function rowTitle(section: string, language: Language): string {
  const title = section.split(':')[0] ?? ''
  return language === 'nb' ? title : (ENGLISH[title] ?? title)
}
