// How true each operation is to Altinn.
import type { FidelityCard } from '#simulators/core/simulator.ts'

const API =
  'Altinn access management, enduser API v1 (Altinn/altinn-authorization-tmp, Altinn/altinn-studio-docs)'
const DATE = '2026-08-21'

const INVENTED = [
  'The resource ids nhn-helseid-fagsystem, nhn-helseid-klientsystem and nhn-helseid-api are invented: Altinn’s own ids of the three HelseID rights are not public.',
  '`party` is an organisation number; Altinn takes the UUID of the party.',
]

const ACTING = [
  'There is no log-in and no token: the acting person is named by fødselsnummer in the header X-Testbenk-Actor (invented).',
  'Who may delegate follows the vocabulary of Altinn 2: Tilgangsstyring (ADMAI) from DAGL, or from KONT in a municipality (KOMK). In Altinn 3’s seed KOMK holds no access package.',
  'Tilgangsstyring is enough by itself here; in Altinn one can only pass on rights one has.',
  'HTTP statuses of the problem numbers, and the form of their code (AM-000nn), are chosen.',
]

export const listCard: FidelityCard = {
  source: API,
  date: DATE,
  confidence: 'invented',
  differences: [
    ...INVENTED,
    'Open to any caller, and `personIdentifier` is given in full, so that the simulated HelseID can ask.',
    'The body of the answer is chosen.',
  ],
}

export const checkCard: FidelityCard = {
  source: API,
  date: DATE,
  confidence: 'documented',
  differences: [...INVENTED, ...ACTING, 'One right for each resource, with an invented key.'],
}

export const giveCard: FidelityCard = {
  source: API,
  date: DATE,
  confidence: 'documented',
  differences: [
    ...INVENTED,
    ...ACTING,
    'A new receiver is given in this body (personIdentifier, lastName); Altinn adds the person as rightholder in a call of its own.',
    'The surname is compared by its first four letters, as Altinn’s register did; whether Altinn 3 still does is not known.',
    'Five failed look-ups within an hour give 429; the real limit is not public.',
    'HelseID’s rights are refused on anything but a hovedenhet (problem 42); Altinn itself may take them, and HelseID refuse later.',
  ],
}

export const takeBackCard: FidelityCard = {
  source: API,
  date: DATE,
  confidence: 'documented',
  differences: [...INVENTED, ...ACTING, 'Taking back what was never given is answered with 204 as well.'],
}

export const authorizedPartiesCard: FidelityCard = {
  source: 'Altinn access management, resourceowner API v1 (Altinn/altinn-studio-docs, OpenAPI)',
  date: DATE,
  confidence: 'documented',
  differences: [
    ...INVENTED.slice(0, 1),
    'No token is asked for.',
    'Query parameters are ignored: roles, resources and sub-units are always in the answer, access packages and instances never.',
    'Units below an organisation are shown without rights of their own inherited from above.',
  ],
}

export const pageCard: FidelityCard = {
  source: 'HelseID’s guides to delegating rights in Altinn (helseid.atlassian.net)',
  date: '2025',
  confidence: 'invented',
  differences: [
    'One page in place of Altinn’s dialogue; what must be chosen and filled in is the same.',
    'There is no log-in: the person is chosen from a list.',
    ...INVENTED.slice(0, 1),
    'Roles are named as in Altinn 2.',
  ],
}
