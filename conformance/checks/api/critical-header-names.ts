import { header1 } from '../../evidence/seen.ts'
import { defineCheck } from '../../kit/define-check.ts'

/** Each older name with the one that took its place. */
const RENAMED = [
  ['hit-source-system', 'nhn-source-system'],
  ['hit-patient-pid', 'nhn-patient-nin'],
  ['hit-user-role', 'nhn-user-role'],
  ['hit-access-basis', 'nhn-access-basis'],
  ['hit-event-id', 'nhn-event-id'],
] as const

export default defineCheck({
  id: 'api/critical-header-names',
  requirements: ['KJ-I30'],
  cause: 'implementation',
  nb: {
    title: 'Headerne til API-et for kritisk informasjon har navn som begynner med nhn-',
    failureTitle: 'Headere til API-et for kritisk informasjon har de eldre navnene med hit-',
    why: 'Navnene ble byttet i 2025. Den dagen API-et slutter å lese de eldre, blir hvert kall avvist.',
    fix: 'Bytt hit- med nhn- i navnene på headerne. hit-patient-pid er blitt nhn-patient-nin.',
  },
  en: {
    title: 'The headers of the critical information API have names that begin with nhn-',
    failureTitle: 'Headers of the critical information API have the older names with hit-',
    why: 'The names were changed in 2025. The day the API no longer reads the older ones, every call is refused.',
    fix: 'Change hit- to nhn- in the names of the headers. hit-patient-pid has become nhn-patient-nin.',
  },
  select: ({ dataCalls }) =>
    dataCalls.filter(
      (call) =>
        call.api === 'critical-information' &&
        RENAMED.flat().some((name) => header1(call, name) !== undefined),
    ),
  evaluate: (call) =>
    RENAMED.filter(
      ([older, now]) => header1(call, older) !== undefined && header1(call, now) === undefined,
    ).map(([older, now]) => ({
      at: `header.${older}`,
      expected: now,
      actual: older,
      message: { nb: `Headeren heter ${now} nå.`, en: `The header is called ${now} now.` },
    })),
})
