// Plans: which scenarios and which requirements make up one kind of certification. All in one file.
import type { ScenarioId } from '#scenarios/catalogue/index.ts'
import { type RequirementId, requirements } from '../requirements/index.ts'
import type { Bilingual } from '../result.ts'

export interface Plan {
  readonly id: string
  readonly title: Bilingual
  readonly scenarios: readonly ScenarioId[]
  readonly requirements: readonly RequirementId[]
  /** Whether requirements that only a person can judge keep the run from conforming, or are only listed. */
  readonly reviews: 'listed' | 'required'
}

const ids = Object.keys(requirements) as RequirementId[]

export const plans = {
  portal: {
    id: 'portal',
    title: {
      nb: 'Portalintegrasjon med HelseID',
      en: 'Portal integration through HelseID',
    },
    scenarios: [
      'helseid/log-in-and-out',
      'helseid/level-too-low',
      'helseid/wrong-issuer',
      'helseid/wrong-nonce',
      'helseid/id-token-from-elsewhere',
      'kjernejournal/icon-per-status',
      'kjernejournal/open-portal',
      'kjernejournal/hold-sesjon',
      'kjernejournal/change-patient',
      'kjernejournal/change-user',
      'kjernejournal/change-arbeidssted',
      'kjernejournal/organisation-deactivated',
      'kjernejournal/service-down',
      'kjernejournal/unknown-member',
      'kjernejournal/test-connection',
    ],
    requirements: ids.filter((id) => {
      const { appliesTo, judgedBy, actor } = requirements[id]
      return appliesTo.includes('portal') && actor === 'epj' && judgedBy !== 'not-checked'
    }),
    reviews: 'listed',
  },
} as const satisfies Readonly<Record<string, Plan>>

export type PlanId = keyof typeof plans
