// Kjernejournal's codes for errors, with what the user is told. KJF and AUT codes are from NHN's list "Error
// codes and messages"; the wording is ours. TB codes are Testbenk's own, where no public code fits.

interface ErrorCode {
  /** Norwegian, as the service itself speaks: the EPJ shows it as the icon's tooltip. */
  readonly brukermelding: string
}

export const errorCodes = {
  'KJF-000011': { brukermelding: 'Billetten til kjernejournal er ugyldig. Åpne pasienten på nytt.' },
  'KJF-000013': { brukermelding: 'Virksomheten er ikke kjent i kjernejournal.' },
  'KJF-000014': { brukermelding: 'Du er ikke registrert som bruker av kjernejournal.' },
  'KJF-000015': { brukermelding: 'Billetten til kjernejournal er utløpt. Åpne pasienten på nytt.' },
  'KJF-000016': { brukermelding: 'Fødselsnummeret er ikke gyldig.' },
  'KJF-000017': { brukermelding: 'Pasienten har ikke en aktiv kjernejournal.' },
  'KJF-000022': { brukermelding: 'Virksomheten har ikke tilgang til kjernejournal.' },
  'KJF-000065': { brukermelding: 'Opplysningen er endret av andre. Hent den på nytt.' },
  'KJF-000123': { brukermelding: 'Påloggingen mot kjernejournal ble ikke godkjent.' },
  'KJF-000180': { brukermelding: 'Pasienten har sperret for helsepersonell.' },
  AUT_000: { brukermelding: 'Du har ikke en autorisasjon som gir tilgang til kjernejournal.' },
  AUT_002: { brukermelding: 'Lenken til kjernejournal er utløpt. Åpne pasienten på nytt.' },
  AUT_101: { brukermelding: 'Du har ikke en autorisasjon som gir tilgang til kjernejournal.' },
  AUT_104: {
    brukermelding:
      'Rollen din gir ikke tilgang til kjernejournal i denne virksomheten, eller du er ikke knyttet til den.',
  },
  AUT_105: { brukermelding: 'Kjernejournal må åpnes fra en pasient i fagsystemet.' },
  AUT_108: { brukermelding: 'Du finnes ikke i Helsepersonellregisteret.' },
  'KI-0014': { brukermelding: 'Kjernejournal godtok ikke innholdet i opplysningen.' },
  'TB-REQUEST': { brukermelding: 'Kjernejournal forsto ikke forespørselen fra fagsystemet.' },
  'TB-FORBIDDEN': { brukermelding: 'Fagsystemet har ikke tilgang til denne tjenesten i kjernejournal.' },
  'TB-LEVEL': { brukermelding: 'Du må logge på med sikkerhetsnivå 4 for å bruke kjernejournal.' },
  'TB-ATTEST': {
    brukermelding:
      'Det fagsystemet har oppgitt om hvorfor du trenger kjernejournalen, mangler eller passer ikke.',
  },
  'TB-RESTRICTED': { brukermelding: 'Pasienten har sperret opplysningen. Oppgi samtykke eller akutt.' },
  'TB-CONSENT': { brukermelding: 'Fagsystemet har ikke oppgitt grunnlaget for oppslaget.' },
  'TB-DELETED': { brukermelding: 'Opplysningen var registrert ved en feil og er slettet.' },
  'TB-NOT-FOUND': { brukermelding: 'Kjernejournal fant ikke det fagsystemet spurte om.' },
  'TB-CODE-USED': { brukermelding: 'Lenken til kjernejournal er brukt. Åpne kjernejournal på nytt.' },
  'TB-SESSION': { brukermelding: 'Økten i kjernejournal er avsluttet. Åpne kjernejournal på nytt.' },
  'TB-REAL-PERSON': { brukermelding: 'Dette er en simulator. Bruk bare syntetiske fødselsnumre.' },
  'TB-UNAVAILABLE': { brukermelding: 'Kjernejournal er ikke tilgjengelig akkurat nå.' },
} as const satisfies Record<string, ErrorCode>

export type KnownCode = keyof typeof errorCodes

/** A fault may ask for a code that is not in the list; the user is then told what the status says. */
export function userMessage(code: string, status: number): string {
  return errorCodes[isKnown(code) ? code : codeForStatus(status)].brukermelding
}

export function codeForStatus(status: number): KnownCode {
  if (status >= 500 || status === 429) return 'TB-UNAVAILABLE'
  if (status === 401) return 'KJF-000123'
  if (status === 403) return 'TB-FORBIDDEN'
  if (status === 404 || status === 405) return 'TB-NOT-FOUND'
  return status === 410 ? 'TB-SESSION' : 'TB-REQUEST'
}

function isKnown(code: string): code is KnownCode {
  return Object.hasOwn(errorCodes, code)
}
