// The requirement catalogue: every sentence that an EPJ, its vendor or a municipality is judged by.

import { helseidNegatives } from './helseid-negatives.ts'
import { helseidProfile } from './helseid-profile.ts'
import { kjNegatives } from './kj-negatives.ts'
import { kjOrganisation } from './kj-organisation.ts'
import { kjProcess } from './kj-process.ts'
import { kjSession } from './kj-session.ts'
import { municipalitySteps } from './municipality-steps.ts'
import { nhnEpj } from './nhn-epj.ts'
import type { Requirement } from './requirement.ts'
import { robustness } from './robustness.ts'
import { standards } from './standards.ts'
import { vendorChecklist } from './vendor-checklist.ts'

const catalogue = {
  ...nhnEpj,
  ...kjSession,
  ...kjNegatives,
  ...kjOrganisation,
  ...kjProcess,
  ...helseidProfile,
  ...helseidNegatives,
  ...standards,
  ...robustness,
  ...vendorChecklist,
  ...municipalitySteps,
}

/** The ids that exist: a check that names another does not compile. */
export type RequirementId = keyof typeof catalogue

export const requirements: Readonly<Record<RequirementId, Requirement<RequirementId>>> = catalogue

export { catalogueHash } from './catalogue-hash.ts'
export type { Requirement } from './requirement.ts'
