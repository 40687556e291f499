// How true each operation is to the register it stands for.
import type { FidelityCard } from '#simulators/core/simulator.ts'

const card = (
  source: string,
  date: string,
  confidence: FidelityCard['confidence'],
  differences: readonly string[],
): FidelityCard => ({ source, date, confidence, differences })

const DIGDIR = '2024-10-17'
const PROBLEM = 'Errors are problem+json; the bodies of the real ones are not in the source.'
const MASKINPORTEN_TOKEN = 'A token of this room’s Maskinporten is demanded, with the scope.'

export const maskinportenCard = card(
  'Maskinporten: protocol, token and JWT grant (docs.digdir.no, felleslosninger/docs)',
  DIGDIR,
  'documented',
  [
    'One client for each hovedenhet is there from the start, with every scope that somebody in the room asks for; in life clients and scopes are ordered.',
    'x5c (enterprise certificates), iss_onbehalfof and consumer_org are refused: delegation between organisations is not simulated here.',
    'The scope brreg:enhetsregisteret/autoriserte-roller is invented.',
    'Tokens live 120 seconds. A clock may be 10 seconds off; the real tolerance is not in the source.',
  ],
)

export const maskinportenPageCard = card('None: Digdir’s self-service is not simulated', '2026', 'invented', [
  'A page where each organisation’s client, with its private key, can be fetched by anybody.',
])

export const idportenCard = card(
  'ID-porten: OIDC guide, discovery and id_token (docs.digdir.no, felleslosninger/docs)',
  DIGDIR,
  'documented',
  [
    'One client, Helsenorge’s, without a secret; the real one takes private_key_jwt and client secrets too.',
    'One host for everything: the real authorization endpoint is on login.idporten.no.',
    'PAR, refresh tokens, single sign-on and log-out are not simulated, and not in the metadata.',
    'eIDAS is not offered; MinID is by one-time code alone. amr is a list, as in the newer guide.',
  ],
)

export const idportenPageCard = card('ID-porten’s log-in pages', '2026', 'invented', [
  'One page: who one is, and which e-ID. The steps of each e-ID are not shown here; HelseID’s log-in pages have them.',
  'Whoever opens the address itself is sent on to the metadata; the real one has pages about ID-porten.',
])

export const helsenorgeCard = card(
  'The start-up checklist for Kjernejournal: try to log in to helsenorge.no from where one works',
  '2024',
  'invented',
  [
    'A page that logs in by ID-porten at the highest level and says whether that is enough; nothing else of Helsenorge.',
    'It shows whether browser, network and choice of e-ID work with this bench. Whether the municipality’s network lets the real services through only the real Helsenorge can show.',
  ],
)

export const krrCard = card(
  'Kontakt- og reservasjonsregisteret: Oppslagstjenesten REST (docs.digdir.no, felleslosninger/docs)',
  DIGDIR,
  'documented',
  [
    MASKINPORTEN_TOKEN,
    'v1 and v2 answer alike: how they differ is not in the source. digitalpost, and `spraak` other than nb, are left out.',
    'The call for a logged-in user (krr:user) is not simulated.',
    'A number that nobody in the room has is answered as IKKE_REGISTRERT.',
    PROBLEM,
  ],
)

export const krrPageCard = card('Kontakt- og reservasjonsregisteret', DIGDIR, 'invented', [
  'A page that shows what the register has about somebody, and what follows for a one-time code by SMS. It cannot be changed.',
  'That Buypass sends its code to the number in the register, and to nobody whose number is missing or stale, is the checklist’s word; no public source was found.',
])

export const hprApiCard = card(
  'HPR Offentlig API: scopes and host (utviklerportal.nhn.no); codes of Volven 9060',
  '2026',
  'invented',
  [
    'Paths and bodies are invented: the real ones are shown only on the service’s own test host.',
    `${MASKINPORTEN_TOKEN} Scopes are documented: nhn:hpr/basic, and nhn:hpr/extended for a search by fødselsnummer (which scope that takes is assumed).`,
    'HPR numbers are of the series of NHN’s test persons; the rule for a check digit, if there is one, is not public.',
    'Specialities, limits and rights to prescribe are left out.',
  ],
)

export const hprPageCard = card(
  'Public search of HPR (register.helsedirektoratet.no), as Helsedirektoratet describes it',
  '2026',
  'documented',
  [
    'Search by HPR number, or birth date with surname; authorisations that have run out are not shown. The layout is chosen.',
    'Two entries are people whom only HPR knows, without a fødselsnummer: the real page marks them too.',
    'The list of everybody in the room is ours.',
  ],
)

export const freregCard = card(
  'Skatteetaten: Folkeregisteret for konsumenter, contracts (Skatteetaten/folkeregisteret-api-dokumentasjon)',
  '2026-07-07',
  'documented',
  [
    MASKINPORTEN_TOKEN,
    'Names of members follow the published contracts (XSD); path and JSON form are from general knowledge of the API, whose OpenAPI document was not at hand.',
    'Six parts; no history. forkortetNavn is cut at 25 characters, which is chosen.',
    'Search, events and extracts are not simulated.',
    PROBLEM,
  ],
)

export const freregPageCard = card(
  'Navneloven § 7 as Rundskriv G-20/02 explains it; Altinn’s surname check (Altinn/app-localtest)',
  '2026',
  'invented',
  [
    'A page that shows how a name is registered and which spellings other systems take. It stands in for no real page.',
    'That Altinn compares four letters is seen in its test tool; whether production does is not known.',
  ],
)
