// Reading a resource that an EPJ sends: JSON, then FHIR R4, then what the API's documentation says on top of it.
import { isUtf8 } from 'node:buffer'
import { faultOfJson } from '#simulators/core/call/body.ts'
import { isDeeperThan } from '#simulators/core/call/nesting.ts'
import type { SimRequest } from '#simulators/core/simulator.ts'
import { Refusal } from '../../refusal.ts'
import { documentedCodes } from './documented-codes.ts'
import { judgeNamedPatients, type NamedPatient } from './named-patients.ts'
import { type ContentIssue, ContentRefusal } from './outcome.ts'
import type { R4Validator } from './r4.ts'
import { type CriticalResource, criticalTypeOf, notesOf, statusOf } from './resource.ts'
import type { CriticalType, FhirType } from './types.ts'
import { judgeUnderstood } from './understood.ts'

const LONGEST_NOTE = 500
const LONGEST_TEXT = 200
const LARGEST = 32_768
const DEEPEST = 40

export interface SentResource {
  readonly resource: CriticalResource
  readonly type: CriticalType
}

export function readResource(
  request: SimRequest,
  wanted: FhirType,
  patient: NamedPatient,
  isR4: R4Validator,
): SentResource {
  requireFhirJson(request)
  const sent = parseObject(request.rawBody)
  if (sent['resourceType'] !== wanted)
    throw new ContentRefusal([{ code: 'structure', text: `must be ${wanted}`, path: 'resourceType' }])
  refuse([...judgeUnderstood(sent, wanted), ...isR4(sent)])
  const resource = sent as unknown as CriticalResource
  const type = criticalTypeOf(resource)
  if (!type)
    throw new ContentRefusal([
      { code: 'value', text: 'no kind of critical information that is known', path: `${wanted}.category` },
    ])
  refuse([
    ...judgeContent(resource, type),
    ...documentedCodes(resource),
    ...judgeNamedPatients(sent, wanted, patient),
  ])
  return { resource, type }
}

function refuse([first, ...rest]: readonly ContentIssue[]): void {
  if (first) throw new ContentRefusal([first, ...rest])
}

function requireFhirJson({ headers, rawBody }: SimRequest): void {
  const sent = headers['content-type']
  const type = sent?.split(';', 1)[0]?.trim().toLowerCase()
  if (type !== 'application/fhir+json' && type !== 'application/json')
    throw new Refusal(415, 'TB-REQUEST', {
      message: 'Content-Type must be application/fhir+json.',
      at: 'headers.content-type',
      expected: 'application/fhir+json',
      actual: sent ?? 'missing',
    })
  if (rawBody.length > LARGEST)
    throw new Refusal(413, 'TB-REQUEST', {
      message: 'The resource is too large.',
      at: 'body',
      expected: `at most ${LARGEST} bytes`,
    })
}

function parseObject(body: Buffer): Readonly<Record<string, unknown>> {
  // Unreadable bytes would otherwise be kept as question marks.
  if (!isUtf8(body))
    throw new Refusal(400, 'TB-REQUEST', { message: 'The body is not UTF-8.', at: 'body', expected: 'UTF-8' })
  let value: unknown
  try {
    value = JSON.parse(body.toString('utf8'))
  } catch (cause) {
    const told = faultOfJson(body, cause)
    throw new Refusal(400, 'TB-REQUEST', { message: 'The body is not a JSON object.', at: 'body', ...told })
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Refusal(400, 'TB-REQUEST', { message: 'The body is not a JSON object.', at: 'body' })
  // The validator goes through a resource by recursion.
  if (isDeeperThan(DEEPEST, value))
    throw new Refusal(400, 'TB-REQUEST', {
      message: 'The body nests too deep.',
      at: 'body',
      expected: `at most ${DEEPEST} levels`,
    })
  return value as Readonly<Record<string, unknown>>
}

function judgeContent(resource: CriticalResource, type: CriticalType): readonly ContentIssue[] {
  const at = (path: string) => `${resource.resourceType}.${path}`
  const issues: ContentIssue[] = []
  const profiles = resource.meta?.profile
  if (profiles && !profiles.includes(type.profile))
    issues.push({ code: 'value', text: `must be ${type.profile}`, path: at('meta.profile') })
  if (statusOf(resource) === 'entered-in-error')
    issues.push({
      code: 'business-rule',
      text: 'entered-in-error is set by DELETE alone',
      path: at(resource.resourceType === 'Flag' ? 'status' : 'verificationStatus'),
    })
  if (resource.resourceType !== 'Flag' && !resource.clinicalStatus)
    issues.push({ code: 'required', text: 'must be active or inactive', path: at('clinicalStatus') })
  const { text, coding } = resource.code ?? {}
  if (!text && !coding?.some(({ code }) => code))
    issues.push({ code: 'required', text: 'must be a code, or a text where there is none', path: at('code') })
  if (text !== undefined && text.length > LONGEST_TEXT)
    issues.push({
      code: 'invariant',
      text: `Invalid element content - max: ${LONGEST_TEXT}`,
      path: at('code.text'),
    })
  if (notesOf(resource).some((note) => note.length > LONGEST_NOTE))
    issues.push({
      code: 'invariant',
      text: `Invalid element content - max: ${LONGEST_NOTE}`,
      path: at('note'),
    })
  return issues
}
