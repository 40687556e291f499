// OpenAPI of the critical information API. What is in the resources is for FHIR to say, not for a schema here.
import { z } from 'zod'
import type { Answer, DescribedOperation, Parameter, Schemas } from '#simulators/core/openapi.ts'
import { PROOF, TOKEN } from '#simulators/core/token-schemes.ts'
import { CRITICAL_BASE } from '../data/critical-information/admit.ts'
import { EVENT_ID, SOURCE } from '../data/critical-information/headers.ts'
import { statusRequest } from '../data/critical-information/status.ts'
import { CRITICAL_TYPES, FHIR_TYPES } from '../data/critical-information/types.ts'
import { GRUNNLAG } from '../innlogging/session.ts'
import { header, json, text } from './parts.ts'

const date = z.string().nullable()
const record = z.looseObject({ resourceType: z.enum(FHIR_TYPES) })

export const criticalSchemas = {
  StatusRequest: statusRequest,
  Status: z.looseObject({
    patientNIN: z.string(),
    hasCriticalInformation: z.boolean(),
    hasActiveCriticalInformation: z.boolean(),
    lastChangedDateTime: date,
    dateChanged: z.record(z.string(), date),
    hasKjernejournalReservation: z.boolean(),
    hasCriticalInformationRestriction: z.boolean(),
    isHealthWorkerBlocked: z.boolean().optional().describe('With a user’s token alone'),
  }),
  Record: record,
  KeptRecord: record.extend({
    id: z.string(),
    meta: z.looseObject({ versionId: z.string(), lastUpdated: z.string() }),
  }),
  Bundle: z.looseObject({
    resourceType: z.literal('Bundle'),
    type: z.literal('searchset'),
    total: z.int(),
    entry: z.array(z.looseObject({ resource: record })).optional(),
  }),
  OperationOutcome: z.looseObject({
    resourceType: z.literal('OperationOutcome'),
    issue: z.array(z.looseObject({ severity: z.string(), code: z.string() })).min(1),
  }),
} as const satisfies Schemas

const FHIR = ['application/fhir+json']
const fhir = (about: string, schema: keyof typeof criticalSchemas): Answer => ({ about, types: FHIR, schema })
const outcome = (about: string) => fhir(about, 'OperationOutcome')

const refusals: Readonly<Record<number, Answer>> = {
  400: outcome('The call is not understood: a header, a parameter or the body is wrong'),
  401: outcome('The access token or its proof is missing or not good'),
  403: outcome('Organisation, user or patient gives no access'),
  503: outcome('Kjernejournal cannot be used just now'),
}
const addressed: Readonly<Record<number, Answer>> = {
  ...refusals,
  404: outcome('The patient has no such record'),
  410: outcome('The record was entered in error'),
}
const reading = { 406: outcome('Another format than JSON was asked for') }
const writing: Readonly<Record<number, Answer>> = {
  409: outcome('Somebody has changed the record meanwhile, or there are too many'),
  413: outcome('The body is too long'),
  415: outcome('The body’s type is another than application/fhir+json or application/json'),
  422: outcome('The resource is not valid, or not what is kept here (KI-0014)'),
}
const contended = { 412: outcome('If-Match names another version than the newest') }

const system: readonly Parameter[] = [
  PROOF,
  header('nhn-source-system', 'Name and version of the EPJ', text(SOURCE.shortest, SOURCE.longest), true),
  header('nhn-event-id', 'Comes back with the answer', { type: 'string', pattern: EVENT_ID.source }),
]
const patient = header('nhn-patient-nin', 'National identity number of the patient', { type: 'string' }, true)
const role = (required: boolean) =>
  header(
    'nhn-user-role',
    'Of a user: URL-encoded JSON with system urn:oid:2.16.578.1.12.4.1.1.9060 and code',
    { type: 'string' },
    required,
  )
const basis = (required: boolean) =>
  header(
    'nhn-access-basis',
    'Of a user: grounds of the look-up',
    { type: 'string', enum: [...GRUNNLAG] },
    required,
  )
const user: readonly Parameter[] = [...system, patient, role(true), basis(true)]
const type: Parameter = { name: 'type', in: 'path', schema: { type: 'string', enum: [...FHIR_TYPES] } }
const kind: Parameter = {
  name: 'criticalInfoType',
  in: 'query',
  description: 'One kind alone',
  schema: { type: 'string', enum: CRITICAL_TYPES.map(({ name }) => name) },
}
const ifMatch = header('If-Match', 'The version that is changed', { type: 'string' })

const at = (path: string) => `${CRITICAL_BASE}/${path}`
const one = at(':type/:id')
const version = at(':type/:id/_history/:version')
const sent = { types: [...FHIR, 'application/json'], schema: 'Record' }

const call = (
  [name, method, path]: readonly [string, DescribedOperation['method'], string],
  title: string,
  rest: Pick<DescribedOperation, 'description' | 'parameters' | 'body' | 'answers'>,
): DescribedOperation => ({
  id: `kjernejournal.critical-${name}`,
  method,
  path,
  title,
  security: TOKEN,
  ...rest,
})

const kept = fhir('The record', 'KeptRecord')
const gone: Answer = { about: 'The record is given out no more', empty: true }

export const criticalInformation: readonly DescribedOperation[] = [
  call(['status', 'POST', at('status')], 'Is there critical information?', {
    description: 'With a user’s token, role and grounds must be there; the organisation’s own has none.',
    parameters: [...system, role(false), basis(false)],
    body: { schema: 'StatusRequest' },
    answers: { 200: json('Whether, and when it changed', 'Status'), ...refusals },
  }),
  call(['read-all', 'GET', at(':type')], 'Critical information of a kind', {
    parameters: [...user, type, kind],
    answers: { 200: fhir('All records of the kind', 'Bundle'), ...addressed, ...reading },
  }),
  call(['read', 'GET', one], 'One record of critical information', {
    parameters: [...user, type],
    answers: { 200: kept, ...addressed, ...reading },
  }),
  call(['read-version', 'GET', version], 'One version', {
    parameters: [...user, type],
    answers: { 200: kept, ...addressed, ...reading },
  }),
  call(['create', 'POST', at(':type')], 'Register critical information', {
    parameters: [...user, type],
    body: sent,
    answers: { 201: kept, ...addressed, ...reading, ...writing },
  }),
  call(['update', 'PUT', one], 'Change critical information', {
    parameters: [...user, type, ifMatch],
    body: sent,
    answers: { 200: kept, ...addressed, ...reading, ...writing, ...contended },
  }),
  call(['delete', 'DELETE', one], 'Entered in error', {
    parameters: [...user, type, ifMatch],
    answers: { 204: gone, ...addressed, ...reading, ...writing, ...contended },
  }),
  call(['delete-version', 'DELETE', version], 'Entered in error, if this is the newest version', {
    parameters: [...user, type, ifMatch],
    answers: { 204: gone, ...addressed, ...reading, ...writing, ...contended },
  }),
]
