// The value sets with binding strength `required` in R4's AllergyIntolerance, Condition and Flag.
import type { ContentIssue } from './outcome.ts'

const HL7 = 'http://terminology.hl7.org/CodeSystem/'

interface CodedElement {
  /** Members from the resource to the element; arrays are gone through. */
  readonly path: readonly string[]
  /** Absent for elements of type `code`. */
  readonly system?: string
  readonly codes: readonly string[]
}

const ELEMENTS: Readonly<Record<string, readonly CodedElement[]>> = {
  AllergyIntolerance: [
    {
      path: ['clinicalStatus'],
      system: `${HL7}allergyintolerance-clinical`,
      codes: ['active', 'inactive', 'resolved'],
    },
    {
      path: ['verificationStatus'],
      system: `${HL7}allergyintolerance-verification`,
      codes: ['unconfirmed', 'confirmed', 'refuted', 'entered-in-error'],
    },
    { path: ['type'], codes: ['allergy', 'intolerance'] },
    { path: ['category'], codes: ['food', 'medication', 'environment', 'biologic'] },
    { path: ['criticality'], codes: ['low', 'high', 'unable-to-assess'] },
    { path: ['reaction', 'severity'], codes: ['mild', 'moderate', 'severe'] },
  ],
  Condition: [
    {
      path: ['clinicalStatus'],
      system: `${HL7}condition-clinical`,
      codes: ['active', 'recurrence', 'relapse', 'inactive', 'remission', 'resolved'],
    },
    {
      path: ['verificationStatus'],
      system: `${HL7}condition-ver-status`,
      codes: ['unconfirmed', 'provisional', 'differential', 'confirmed', 'refuted', 'entered-in-error'],
    },
  ],
  Flag: [{ path: ['status'], codes: ['active', 'inactive', 'entered-in-error'] }],
}

/** @param resource valid in structure */
export function requiredCodes(resource: object): readonly ContentIssue[] {
  const type = 'resourceType' in resource ? String(resource.resourceType) : ''
  return (ELEMENTS[type] ?? []).flatMap(({ path, system, codes }) =>
    valuesAt(resource, path)
      .filter((value) => !isOneOf(value, system, codes))
      .map(() => ({
        code: 'code-invalid' as const,
        text: `must be one of ${codes.join(', ')}${system ? ` in ${system}` : ''}`,
        path: `${type}.${path.join('.')}`,
      })),
  )
}

function isOneOf(value: unknown, system: string | undefined, codes: readonly string[]): boolean {
  if (system === undefined) return typeof value === 'string' && codes.includes(value)
  const codings = valuesAt(value, ['coding'])
  return codings.some(
    (coding) => member(coding, 'system') === system && codes.includes(String(member(coding, 'code'))),
  )
}

function valuesAt(from: unknown, path: readonly string[]): readonly unknown[] {
  return path.reduce<readonly unknown[]>(
    (values, name) => values.flatMap((value) => member(value, name) ?? []),
    [from],
  )
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
