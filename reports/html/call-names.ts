// What each call of an EPJ is for, in a few words.
import type { WayCall } from '#conformance/result.ts'
import type { Language } from './texts.ts'

const names: Readonly<Record<string, { readonly nb: string; readonly en: string }>> = {
  'helseid.metadata': { nb: 'Leser HelseIDs metadata', en: 'Reads HelseID’s metadata' },
  'helseid.jwks': { nb: 'Henter HelseIDs nøkler', en: 'Fetches HelseID’s keys' },
  'helseid.par': { nb: 'Begynner innloggingen (PAR)', en: 'Begins the log-in (PAR)' },
  'helseid.authorize': { nb: 'Nettleseren går til HelseID', en: 'The browser goes to HelseID' },
  'helseid.authorize-resume': { nb: 'Nettleseren får koden', en: 'The browser is given the code' },
  'helseid.interaction': { nb: 'Brukeren logger inn', en: 'The user logs in' },
  'helseid.interaction-answer': { nb: 'Brukeren logger inn', en: 'The user logs in' },
  'helseid.token': { nb: 'Ber om token', en: 'Asks for a token' },
  'helseid.token authorization_code': { nb: 'Veksler koden i token', en: 'Exchanges the code for tokens' },
  'helseid.token refresh_token': { nb: 'Fornyer token', en: 'Renews the token' },
  'helseid.token client_credentials': { nb: 'Henter systemtoken', en: 'Fetches a system token' },
  'helseid.userinfo': { nb: 'Henter opplysninger om brukeren', en: 'Asks who the user is' },
  'helseid.revocation': { nb: 'Trekker tilbake refresh-tokenet', en: 'Revokes the refresh token' },
  'helseid.end-session': { nb: 'Logger ut av HelseID', en: 'Logs out of HelseID' },
  'helseid.end-session-confirm': { nb: 'Bekrefter utloggingen', en: 'Confirms the log-out' },
  'helseid.configuration-file': { nb: 'Henter konfigurasjonsfilen', en: 'Fetches the configuration file' },
  'kjernejournal.helseindikator': { nb: 'Slår opp helseindikatoren', en: 'Looks up the health indicator' },
  'kjernejournal.helseindikator-status': {
    nb: 'Slår opp helseindikatoren',
    en: 'Looks up the health indicator',
  },
  'kjernejournal.ping': { nb: 'Prøver forbindelsen', en: 'Tries the connection' },
  'kjernejournal.session-ping': { nb: 'Prøver forbindelsen', en: 'Tries the connection' },
  'kjernejournal.session-create': { nb: 'Oppretter sesjonen', en: 'Creates the session' },
  'kjernejournal.session-refresh': { nb: 'Fornyer sesjonen', en: 'Renews the session' },
  'kjernejournal.session-end': { nb: 'Avslutter sesjonen', en: 'Ends the session' },
  'kjernejournal.open-portal': { nb: 'Åpner portalen', en: 'Opens the portal' },
  'kjernejournal.portal-page': { nb: 'Brukeren leser i portalen', en: 'The user reads in the portal' },
  'kjernejournal.hold-session': { nb: 'Holder sesjonen', en: 'Keeps the session' },
  'kjernejournal.log-out': { nb: 'Logger ut av portalen', en: 'Logs out of the portal' },
  'kjernejournal.ticket-log-in-page': {
    nb: 'Brukeren logger inn i portalen',
    en: 'The user logs in to the portal',
  },
  'kjernejournal.ticket-log-in': {
    nb: 'Brukeren logger inn i portalen',
    en: 'The user logs in to the portal',
  },
  'kjernejournal.legemiddel': { nb: 'Henter legemidler', en: 'Fetches medicines' },
  'kjernejournal.legemiddelvarsling': {
    nb: 'Spør etter nye legemiddeldata',
    en: 'Asks for new medicine data',
  },
  'kjernejournal.critical-status': {
    nb: 'Spør om kritisk informasjon finnes',
    en: 'Asks if there is critical information',
  },
  'kjernejournal.critical-read-all': { nb: 'Henter kritisk informasjon', en: 'Fetches critical information' },
  'kjernejournal.critical-read': { nb: 'Henter kritisk informasjon', en: 'Fetches critical information' },
  'kjernejournal.critical-create': {
    nb: 'Registrerer kritisk informasjon',
    en: 'Registers critical information',
  },
  'kjernejournal.critical-update': { nb: 'Endrer kritisk informasjon', en: 'Changes critical information' },
  'kjernejournal.critical-delete-version': {
    nb: 'Trekker tilbake kritisk informasjon',
    en: 'Withdraws critical information',
  },
}

const IN_SELVBETJENING = { nb: 'Noen arbeider i Selvbetjening', en: 'Somebody works in Selvbetjening' }

/** Undefined for what EPJs seldom call: the operation’s own name tells as much. */
export function callName(
  { operation, grant }: Pick<WayCall, 'operation' | 'grant'>,
  language: Language,
): string | undefined {
  const keys = [...(grant === undefined ? [] : [`${operation} ${grant}`]), operation]
  const key = keys.find((one) => Object.hasOwn(names, one))
  if (key !== undefined) return names[key]?.[language]
  return operation.startsWith('helseid.selvbetjening') ? IN_SELVBETJENING[language] : undefined
}
