// The requirement catalogue: every sentence that an EPJ, its vendor or a municipality is judged by.

import { kjNegatives } from './kj-negatives.ts'
import { kjSession } from './kj-session.ts'
import { nhnEpj } from './nhn-epj.ts'
import type { Requirement } from './requirement.ts'

const catalogue = {
  ...nhnEpj,
  ...kjSession,
  ...kjNegatives,
}

/** The ids that exist: a check that names another does not compile. */
export type RequirementId = keyof typeof catalogue

export const requirements: Readonly<Record<RequirementId, Requirement<RequirementId>>> = catalogue

export { catalogueHash } from './catalogue-hash.ts'
export type { Actor, Integration, Requirement } from './requirement.ts'
