// For what is laid to configuration: which setting it is, where it comes from, and what it should be. One sentence or two, for
// whoever has to ring somebody or open a form.
import { refusalIn } from '../../evidence/kjernejournal/data-calls.ts'
import type { Seen } from '../../evidence/seen.ts'
import type { Bilingual } from '../../result.ts'

type Row = readonly [at: RegExp, setting: (should: Should) => Bilingual]

/** What it should be, in words that follow the sentence; empty where the bench gave no value, or only described one. */
type Should = Bilingual

const said = (nb: string, en: string) => (): Bilingual => ({ nb, en })

/** By the member that was refused; the first that fits. */
const rows: readonly Row[] = [
  [
    /^body\.client_id$|client_assertion\.(?:iss|sub)$/,
    said(
      'clientId i konfigurasjonsfilen. Den følger klienten i HelseID Selvbetjening: last ned filen til denne klienten, i samme miljø som authority.',
      'clientId in the configuration file. It comes with the client in HelseID Selvbetjening: download the file of this client, in the same environment as authority.',
    ),
  ],
  [
    /client_assertion\.(?:kid|signature)$/,
    said(
      'privateJwk i konfigurasjonsfilen, på alle noder. Nøkkelen må være den som er registrert på klienten i HelseID Selvbetjening nå: last ned filen på nytt, eller forny nøkkelen.',
      'privateJwk in the configuration file, on every node. The key must be the one that is registered for the client in HelseID Selvbetjening now: download the file again, or renew the key.',
    ),
  ],
  [
    /client_assertion\.aud$/,
    said(
      'authority i konfigurasjonsfilen. Den er av et annet miljø enn dette.',
      'authority in the configuration file. It is of another environment than this.',
    ),
  ],
  [
    /^body\.redirect_uri$/,
    ({ nb, en }) => ({
      nb: `Adressen for retur etter innlogging (redirectUris). Den er registrert på klienten i HelseID Selvbetjening, og må være lik tegn for tegn${nb}.`,
      en: `The address to come back to after the log-in (redirectUris). It is registered for the client in HelseID Selvbetjening, and must be the same character by character${en}.`,
    }),
  ],
  [
    /post_logout_redirect_uri$/,
    ({ nb, en }) => ({
      nb: `Adressen for retur etter utlogging (postLogoutRedirectUris). Den er registrert på klienten i HelseID Selvbetjening${nb}.`,
      en: `The address to come back to after the log-out (postLogoutRedirectUris). It is registered for the client in HelseID Selvbetjening${en}.`,
    }),
  ],
  [
    /^body\.(?:scope|resource)$/,
    said(
      'Tilgangene til klienten. De gis i HelseID Selvbetjening. scopes i konfigurasjonsfilen skal være de samme: last ned filen på nytt når tilgangene er gitt.',
      'What the client may use. It is given in HelseID Selvbetjening. scopes in the configuration file must be the same: download the file again when access is given.',
    ),
  ],
  [
    /assertion_details\..*organization|\.legal_entity\.id$/,
    ({ nb, en }) => ({
      nb: `Organisasjonsnummeret til arbeidsstedet i EPJ-ens liste over enheter. Det skal stå på klientens liste i HelseID Selvbetjening${nb}.`,
      en: `The organisation number of the arbeidssted in the EPJ’s list of units. It must be on the client’s list in HelseID Selvbetjening${en}.`,
    }),
  ],
  [
    /^altinn\./,
    said(
      'Delegeringen i Altinn. Den som styrer tilganger i kommunen eller virksomheten, gir leverandøren retten der.',
      'The delegation in Altinn. Whoever manages access in the municipality or firm gives the vendor the right there.',
    ),
  ],
  [
    /^brreg\./,
    said(
      'Enheten i Enhetsregisteret, eller nummeret i EPJ-en. Enheten må finnes, ikke være slettet, og ha næringskode innen helse og omsorg (86, 87 eller 88). Feil i registeret meldes til Brønnøysundregistrene.',
      'The unit in Enhetsregisteret, or the number in the EPJ. The unit must be there, not deleted, with a næringskode within health and care (86, 87 or 88). What is wrong in the register is reported to Brønnøysundregistrene.',
    ),
  ],
  [
    /dpop\.htu$/,
    said(
      'Adressen til tjenesten i EPJ-en. Den skal ha det navnet på benken som står på rommets side; et annet navn på den samme maskinen er en annen adresse.',
      'The address of the service in the EPJ. It must have the name of the bench that is on the room’s page; another name of the same machine is another address.',
    ),
  ],
  [
    /practitioner_authorization/,
    ({ nb, en }) => ({
      nb: `Autorisasjonen som er ført på brukeren i EPJ-en. Den skal være en gyldig autorisasjon i HPR${nb}.`,
      en: `The authorisation that is entered for the user in the EPJ. It must be a valid one in HPR${en}.`,
    }),
  ],
]

/** Settings that are addresses, by what is asked for at them: name in the start-up checklist, and its path below the room. */
const ADDRESSES: readonly (readonly [asked: RegExp, name: string, path: string])[] = [
  [/hentpasient/, 'URL KJ portal', '/kjernejournal/hpp-webapp'],
  [/\/api\/session\/|\/session\/\w+$|\/innlogging$/, 'URL KJ innlogging', '/kjernejournal/innlogging'],
  [/helseindikator|\/v1\/(?:ping|legemiddel)/, 'URL KJ service', '/kjernejournal/api'],
  [/well-known/, 'authority', '/helseid'],
]

/** @param call one whose refusal is laid to configuration. */
export function settingOf(call: Seen): Bilingual | undefined {
  if (call.operation.endsWith('.unknown')) return addressOf(call)
  const { code } = refusalIn(call)
  if (code === 'KJF-000022')
    return {
      nb: 'Tilgangen til virksomheten hos NHN. Kjernejournal må ha åpnet for organisasjonsnummeret.',
      en: 'The organisation’s access at NHN. Kjernejournal must have let the organisation number in.',
    }
  if (code === 'AUT_108')
    return {
      nb: 'Brukeren i HPR. Logg inn med en som har HPR-nummer, eller se om fødselsnummeret på brukeren er riktig.',
      en: 'The user in HPR. Log in as somebody with an HPR number, or see whether the user’s national identity number is right.',
    }
  const { at = '', expected = '' } = call.exchange.explanation ?? {}
  return rows.find(([pattern]) => pattern.test(at))?.[1](shouldBe(expected))
}

/** Values are told; what the bench describes in its own words stands in its reason. */
function shouldBe(expected: string): Should {
  const isValue = /^(?:https?:\/\/\S+|\d{9}(?:, \d{9})*|[A-Z]{2}\d?)$/.test(expected)
  return isValue ? { nb: `: ${expected}`, en: `: ${expected}` } : { nb: '', en: '' }
}

function addressOf({ exchange }: Seen): Bilingual | undefined {
  const [path = ''] = exchange.request.target.split('?')
  const [, name, below] = ADDRESSES.find(([asked]) => asked.test(path)) ?? []
  if (name === undefined) return undefined
  const should = `${/^\/r\/[^/]+/.exec(path)?.[0] ?? ''}${below}`
  return {
    nb: `${name} i EPJ-en. Den skal ende på ${should}; hele adressen står på rommets side.`,
    en: `${name} in the EPJ. It must end in ${should}; the whole address is on the room’s page.`,
  }
}

/** HelseID gave no refresh token, and one was asked for. */
export const renewing: Bilingual = {
  nb: 'Grant-typene til klienten i HelseID Selvbetjening. refresh_token må være blant dem når EPJ-en ber om offline_access.',
  en: 'The client’s grant types in HelseID Selvbetjening. refresh_token must be among them when the EPJ asks for offline_access.',
}

/** Nothing came: only what the user did tells which address, or which file, the EPJ used. */
export function settingOfSilence(action: string, problem: string): Bilingual | undefined {
  if (/konfigurasjonsfil|configuration file|private ?key/i.test(problem))
    return {
      nb: 'Konfigurasjonsfilen i EPJ-en. Last den ned fra HelseID Selvbetjening og legg den inn uendret.',
      en: 'The configuration file in the EPJ. Download it from HelseID Selvbetjening and load it as it is.',
    }
  const name = NAMES.get(action)
  return name === undefined
    ? undefined
    : {
        nb: `${name} i EPJ-en. Sammenlign den med adressen på rommets side: skjema, navn, port og sti.`,
        en: `${name} in the EPJ. Compare it with the address on the room’s page: scheme, name, port and path.`,
      }
}

const NAMES: ReadonlyMap<string, string> = new Map([
  ['log-in', 'authority'],
  ['open-patient', 'URL KJ service'],
  ['open-kjernejournal', 'URL KJ innlogging (URL KJ portal)'],
  ['test-connection', 'URL KJ service'],
])
