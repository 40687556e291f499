// How true each operation is to Altinn.
import type { FidelityCard } from '#simulators/core/simulator.ts'

const API =
  'Altinn access management, enduser API v1 (Altinn/altinn-authorization-tmp, Altinn/altinn-studio-docs)'
const DATE = '2026-08-21'

const IDS =
  'Ids of all services (nhn-helseid-fagsystem, nhn-helseid-klientsystem, nhn-helseid-api and the rest) are invented: Altinn’s own ids of the three HelseID rights are not public.'
const PARTY = '`party` is an organisation number or the UUID of the party; Altinn takes the UUID alone.'
const NUMBERS = 'HTTP statuses of the problem numbers, and the form of their code (AM-000nn), are chosen.'

const ACTING = [
  'The acting person comes with a Bearer token of this Altinn, or, in place of a log-in, by fødselsnummer in the header X-Testbenk-Actor (invented).',
  'The switch altinn.vocabulary decides who may delegate. Altinn 2: Tilgangsstyring (ADMAI) from DAGL, from KONT in a municipality (KOMK), or given. Altinn 3: the package Tilgangsstyrer from DAGL, or given; KOMK holds none in Altinn’s own seed. By date: Altinn 3 from July 2026; the day was chosen.',
  'What a party has given is shown to whoever has Tilgangsstyring for it, and to a receiver that asks about itself with `to`; others get 403. Chosen: who really may does not stand in the sources that were read.',
  'Whether one may give rights that one has not is the switch altinn.delegable-rights; that a hovedenhet’s access reaches what lies below it, organisasjonsledd included, is assumed.',
  NUMBERS,
]

const documented = (source: string, differences: readonly string[], date = DATE): FidelityCard => ({
  source,
  date,
  confidence: 'documented',
  differences,
})

export const listCard: FidelityCard = {
  source: API,
  date: DATE,
  confidence: 'invented',
  differences: [
    IDS,
    PARTY,
    'The room’s own HelseID asks without a token, and `personIdentifier` is given in full, so that it can tell people apart.',
    'The body of the answer is chosen.',
  ],
}

export const connectionsCard = documented(API, [
  PARTY,
  ...ACTING,
  'The body of the answer is chosen. `from`, to see what others have given, and asking for access (`enduser/request`) are not simulated.',
])

export const checkCard = documented(API, [
  IDS,
  PARTY,
  ...ACTING,
  'One right for each service, with an invented key.',
])

export const rightsCard = documented(API, [
  IDS,
  PARTY,
  ...ACTING,
  'One right for each service; the body of the answer is chosen.',
])

export const giveCard = documented(API, [
  IDS,
  PARTY,
  ...ACTING,
  'A new receiver may be given in this body as well (personIdentifier, lastName); Altinn adds the person as rightholder in a call of its own, which is simulated too.',
  'The surname is compared by its first four letters, as Altinn’s register did; whether Altinn 3 still does is not known: switch altinn.surname-check.',
  'Five failed look-ups within an hour give 429; the real limit is not public.',
  'HelseID’s rights on anything but a hovedenhet are taken here, and HelseID refuses later; with the switch altinn.below-hovedenhet they are refused (problem 42).',
  'Rights go to another organisation between hovedenheter alone (problem 42).',
])

export const takeBackCard = documented(API, [
  IDS,
  PARTY,
  ...ACTING,
  'Taking back what was never given is answered with 204 as well.',
])

export const packagesCard = documented(
  'Altinn access management, enduser API v1; PackageConstants.cs and IngestRolePackage.cs (Altinn/altinn-authorization-tmp)',
  [
    PARTY,
    ...ACTING,
    'Six packages of many. Ids that begin with 00000000 are invented. That DAGL holds the health packages is assumed.',
    'No package is known to hold any of the HelseID rights, so none does.',
  ],
)

export const rolesCard = documented(API, [
  PARTY,
  ...ACTING,
  'Roles are written by the codes of Altinn 2 and the URNs of Altinn 3; the body of the answer is chosen.',
])

export const authorizedPartiesCard = documented(
  'Altinn access management, resourceowner API v1 (Altinn/altinn-studio-docs, OpenAPI)',
  [
    IDS,
    'The room’s own HelseID asks without a token: which it has in reality is not published.',
    'There are no instances; includeInactiveParties finds none, and Auto is read as True.',
    'Rights that a unit has from above are shown at the unit above alone.',
    'That authorizedResources holds single services that were given, and none that come with a role, is assumed.',
  ],
)

export const ownPartiesCard = documented(
  'Altinn access management, enduser API v1 (Altinn/altinn-studio-docs, OpenAPI)',
  [...ACTING.slice(0, 1), 'As the resource owner’s call in everything else.'],
)

export const authorizeCard = documented(
  'Altinn authorization, integrating a link service (Altinn/altinn-studio-docs)',
  [
    IDS,
    'JSON alone: the XML profile of XACML is answered with 415.',
    'Any subscription key is taken; a missing one is answered with 401, which is chosen, and its challenge (Bearer) is that of a missing token.',
    'What no rule permits is NotApplicable; Deny is never answered. The minimum authentication level of every service is 3, which is chosen.',
    'One action, `access`, for each service.',
  ],
)

export const decideCard = documented('Altinn authorization, decision API (Altinn/altinn-authorization-tmp)', [
  ...authorizeCard.differences,
  'Open to any caller: the real one is for Altinn’s own parts, behind a platform access token.',
])

export const registryCard = documented(
  'Altinn resource registry (Altinn/altinn-resource-registry, OpenAPI)',
  [
    IDS,
    'Eight services. Only the three HelseID rights stand for something real; the others are there to be searched among, and to show each reason code.',
    'Every policy has one rule: daglig leder may use the service.',
    'Shapes of policy/rules, policy/rights, bysubjects, updated and orgs are read from the source code, not from recorded answers.',
  ],
  '2026-08-10',
)

export const metadataCard = documented(
  'Altinn access management, metadata API v1 (Altinn/altinn-studio-docs, OpenAPI)',
  [
    'Search, export, one package, and roles; groups and areas of their own are not simulated, nor are sub-types of organisations.',
    'Six packages in one area. Shapes are read from the source code, not from recorded answers.',
  ],
)

export const exchangeCard = documented(
  'Altinn authentication, AuthenticationController.cs (Altinn/altinn-authentication)',
  [
    'The issuer’s keys are fetched from the room’s Maskinporten or ID-porten, and kept for five minutes.',
    'Nobody issues tokens of Altinn Studio here: that provider is always answered with 401.',
    '429 comes only when it is ordered as a fault.',
  ],
  '2026-07-17',
)

export const discoveryCard = documented(
  'Altinn authentication, OpenID discovery (Altinn/altinn-authentication)',
  ['Only what is needed to verify a token.'],
  '2026-07-17',
)

export const testTokenCard = documented(
  'Altinn test tools, token generator (Altinn/AltinnTestTools, README)',
  [
    'GetEnterpriseToken and GetPersonalToken alone; tokens of system users, platform, consent and enterprise users are not simulated, nor is bulkCount.',
    'No basic authentication. Every `env` gives a token of this room’s Altinn.',
    '`dump=true` answers with JSON of a chosen shape.',
    'A `pid` that is not synthetic is refused.',
  ],
  '2026-05-18',
)

export const altinn2Card = documented(
  'Altinn 2, REST API (Altinn/docs)',
  [
    'ServiceCode 9101–9103 of the HelseID rights, those of other services, and RoleDefinitionId of all roles but ADMAI (4) are invented.',
    'Any ApiKey is taken. The acting person is named as in the Altinn 3 APIs here; the enterprise certificate and ForceEIAuthentication are not simulated.',
    'When Altinn 2 is closed in the room every call is answered with 410: what the real service answers is not known.',
    'Errors have the body of Altinn 3’s problems; Altinn 2’s own is not documented in the source.',
    'The name of a receiving organisation is held against the register by its first four letters, as for people: assumed.',
    '`{who}` is the number of the party (r<number>) or the organisation number; {r-id} is r<number>, and the id of a right or role its ServiceCode or RoleDefinitionId.',
  ],
  '2026-07-03',
)

export const pageCard: FidelityCard = {
  source: 'HelseID’s guides to delegating rights in Altinn (helseid.atlassian.net)',
  date: '2025',
  confidence: 'documented',
  differences: [
    'The steps are those of the guide, which shows Altinn 2: actor, profile, others with rights, new person or organisation, single services, search, finish. Altinn 3’s words for the same steps are chosen.',
    'There is no log-in: the person is chosen from a list.',
    IDS,
    'Receivers and rights only; messages, forms and the rest of the portal are not simulated.',
  ],
}
