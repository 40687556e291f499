// Which setting a member that is wrong comes from, and what it should be.
import type { Bilingual } from '../../result.ts'

export type Row = readonly [at: RegExp, setting: (should: Should) => Bilingual]

/** What it should be, in words that follow the sentence; empty where the bench gave no value, or only described one. */
export type Should = Bilingual

const said = (nb: string, en: string) => (): Bilingual => ({ nb, en })

/** By the member that was refused, or found wrong; the first that fits. */
export const settingRows: readonly Row[] = [
  [
    /^body\.client_id$|client_assertion\.(?:iss|sub)$/,
    said(
      'clientId i konfigurasjonsfilen. Den følger klienten i HelseID Selvbetjening: last ned filen til denne klienten, i samme miljø som authority.',
      'clientId in the configuration file. It comes with the client in HelseID Selvbetjening: download the file of this client, in the same environment as authority.',
    ),
  ],
  [
    /client_assertion\.(?:kid|signature|alg)$/,
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
    /^body\.(?:scope|resource)$|^facts\.scopes$/,
    said(
      'Tilgangene til klienten. De gis i HelseID Selvbetjening. scopes i konfigurasjonsfilen skal være de samme: last ned filen på nytt når tilgangene er gitt.',
      'What the client may use. It is given in HelseID Selvbetjening. scopes in the configuration file must be the same: download the file again when access is given.',
    ),
  ],
  [
    /^header\.authorization\.aud$/,
    said(
      'resource i EPJ-en. Kjernejournal skal ha nhn:kjernejournal alene; hvert av de andre API-ene har sin egen.',
      'resource in the EPJ. Kjernejournal must have nhn:kjernejournal alone; each of the other APIs has its own.',
    ),
  ],
  [
    /organization\.identifier\.system$/,
    said(
      'Klienttypen i HelseID Selvbetjening (single-tenant eller multi-tenant). EPJ-en skal være satt opp for den samme.',
      'The kind of client in HelseID Selvbetjening (single-tenant or multi-tenant). The EPJ must be set up for the same.',
    ),
  ],
  [
    /^calls\.session-refresh$|^header\.authorization\.exp$/,
    said(
      'Hold sesjon i EPJ-en. Den skal være kortere enn levetiden til tokenet (expires_in), for eksempel 80 prosent av den.',
      'Hold sesjon in the EPJ. It must be shorter than the life of the token (expires_in), for example 80 per cent of it.',
    ),
  ],
  [
    /^header\.x-(?:source|epj)-system$/,
    said(
      'Navnet og versjonen som EPJ-en oppgir av seg selv. Leverandøren setter det; bokstavene A–Z, tall, mellomrom og . , ( ) - er tillatt.',
      'The name and version that the EPJ gives of itself. The vendor sets it; the letters A–Z, digits, spaces and . , ( ) - are permitted.',
    ),
  ],
  [
    /assertion_details\.(?:.*organization|value$)|\.legal_entity\.id$|^facts\.units$/,
    ({ nb, en }) => ({
      nb: `Organisasjonsnummeret til arbeidsstedet i EPJ-ens liste over enheter. Det skal stå på klientens liste i HelseID Selvbetjening${nb}.`,
      en: `The organisation number of the workplace in the EPJ’s list of units. It must be on the client’s list in HelseID Selvbetjening${en}.`,
    }),
  ],
  [
    /^facts\.(?:from|by|resource)$|^calls\.give-right$/,
    said(
      'Rettigheten i Altinn. En tilgangsstyrer gir den systemansvarlige den der, på hovedenheten.',
      'The right in Altinn. An access manager gives it to the system manager there, on the main unit.',
    ),
  ],
  [
    /^altinn\./,
    said(
      'Delegeringen i Altinn. Den som styrer tilganger i kommunen eller virksomheten, gir leverandøren retten der.',
      'The delegation in Altinn. Whoever manages access in the municipality or firm gives the vendor the right there.',
    ),
  ],
  [
    /^brreg\.|^answer\.naeringskode1$/,
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
