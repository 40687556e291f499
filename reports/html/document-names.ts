// What the sources of requirements are called on Norwegian pages. A result names them in English, and by that name they
// are known; what is called the same in both languages, as standards are, is not here.
import type { Language } from './texts.ts'

const inNorwegian: Readonly<Record<string, string>> = {
  'NHN EPJ requirements': 'NHNs krav til EPJ-systemer',
  'Kjernejournal acceptance test, part 1: demo meeting': 'Akseptansetest for kjernejournal, del 1: demomøte',
  'Kjernejournal acceptance test, part 2: integration test':
    'Akseptansetest for kjernejournal, del 2: integrasjonstest',
  'Kjernejournal error codes and messages': 'Kjernejournals feilkoder og meldinger',
  'Kritisk informasjon FHIR API: authorization': 'Kritisk informasjon FHIR API: autorisasjon',
  'Kritisk informasjon FHIR API: clinical codes': 'Kritisk informasjon FHIR API: kliniske koder',
  'Kritisk informasjon FHIR API: FHIR resources': 'Kritisk informasjon FHIR API: FHIR-ressurser',
  'Kjernejournal API use cases': 'Kjernejournals API: hva det brukes til',
  'NHN sample: kjernejournal-innlogging-klient': 'NHNs eksempel: kjernejournal-innlogging-klient',
  'Tillitsrammeverk: specification and its issues': 'Tillitsrammeverket: spesifikasjonen og sakene om den',
  'NHN: Kjernejournal index for integrators': 'NHN: kjernejournal, oversikt for integratorer',
  'EPJ vendor’s start-up checklist for Kjernejournal':
    'EPJ-leverandørens sjekkliste for oppstart av kjernejournal',
  'NHN: steps for municipalities that take Kjernejournal into use':
    'NHN: steg for kommuner som tar i bruk kjernejournal',
  'HelseID security profile': 'HelseIDs sikkerhetsprofil',
  'HelseID functional requirements': 'HelseIDs funksjonelle krav',
  'HelseID: formatting of DPoP proofs': 'HelseID: utforming av DPoP-bevis',
  'HelseID: validation of access tokens': 'HelseID: validering av access token',
  'HelseID: validation of ID tokens': 'HelseID: validering av ID-token',
  'HelseID: handling of secrets': 'HelseID: håndtering av hemmeligheter',
  'HelseID: authorization endpoint': 'HelseID: autorisasjonsendepunktet',
  'HelseID: PAR endpoint': 'HelseID: PAR-endepunktet',
  'HelseID: token endpoint': 'HelseID: tokenendepunktet',
  'HelseID: end session endpoint': 'HelseID: utloggingsendepunktet',
  'HelseID: userinfo endpoint': 'HelseID: userinfo-endepunktet',
  'HelseID: error messages': 'HelseID: feilmeldinger',
  'HelseID: use of client assertions': 'HelseID: bruk av klientbevis',
  'HelseID: organisation numbers': 'HelseID: organisasjonsnumre',
  'HelseID: profile for tillitsrammeverk': 'HelseID: profil for tillitsrammeverket',
  'HelseID wiki: client assertion': 'HelseIDs wiki: klientbevis',
  'HelseID wiki: organisation number errors': 'HelseIDs wiki: feil med organisasjonsnummer',
  'HelseID wiki: resource indicators': 'HelseIDs wiki: resource indicators',
  'NHN sample code: HelseID.Samples': 'NHNs eksempelkode: HelseID.Samples',
  'NHN library: HelseID.Library': 'NHNs bibliotek: HelseID.Library',
  'NHN sample code: Selvbetjening.Samples': 'NHNs eksempelkode: Selvbetjening.Samples',
  'FHI code: fhi.helseid': 'FHIs kode: fhi.helseid',
  'Open source client: django-helseid': 'Klient med åpen kildekode: django-helseid',
}

export function documentName(document: string, language: Language): string {
  const name = language === 'nb' && Object.hasOwn(inNorwegian, document) ? inNorwegian[document] : undefined
  return name ?? document
}
