// What the API's documentation says of codes on top of R4: which statuses there are (FHIR resources), and which codes
// nothing is registered with (Clinical codes, March 2026). Other codes are not looked up.
import type { CodeableConcept } from '@medplum/fhirtypes'
import type { ContentIssue } from './outcome.ts'
import type { CriticalResource } from './resource.ts'

const CLINICAL = ['active', 'inactive']
const VERIFIED = ['confirmed', 'refuted', 'entered-in-error']

/** Volven 7110, or any other name with ICD-10 in it. */
const ICD10 = /(?:^|[.:/])7110$|\bicd-?10/i
/** Chapters XX and XXI. */
const EXCLUDED = /^[v-z]\d/i

/** @param resource valid in R4 */
export function documentedCodes(resource: CriticalResource): readonly ContentIssue[] {
  const { resourceType, code } = resource
  const excluded = code?.coding?.find(
    (coding) => ICD10.test(coding.system ?? '') && EXCLUDED.test(coding.code ?? ''),
  )
  return [
    ...(resourceType === 'Flag'
      ? []
      : among(CLINICAL, resource.clinicalStatus, `${resourceType}.clinicalStatus`)),
    ...(resourceType === 'Condition'
      ? among(VERIFIED, resource.verificationStatus, 'Condition.verificationStatus')
      : []),
    ...(excluded
      ? [
          {
            code: 'code-invalid' as const,
            text: `${excluded.code}: codes from chapters XX and XXI of ICD-10 are not registered`,
            path: `${resourceType}.code`,
          },
        ]
      : []),
  ]
}

function among(
  codes: readonly string[],
  concept: CodeableConcept | undefined,
  path: string,
): readonly ContentIssue[] {
  const given = concept?.coding?.map(({ code }) => code) ?? []
  if (given.length === 0 || given.some((code) => codes.includes(code ?? ''))) return []
  return [{ code: 'code-invalid', text: `must be one of ${codes.join(', ')}`, path }]
}
