// The policy decision point: may this person, or organisation, do this with this service for this organisation?
import { z } from 'zod'
import { ProblemError } from '#simulators/core/problem.ts'
import type { Handler, SimRequest } from '#simulators/core/simulator.ts'
import type { Altinn } from '../altinn.ts'
import { ACTION, serviceOf } from '../services.ts'
import { createCallers } from '../tokens/callers.ts'

const PERSON = ['urn:altinn:person:identifier-no', 'urn:altinn:ssn']
const ORGANISATION = ['urn:altinn:organization:identifier-no', 'urn:altinn:organizationnumber']
const RESOURCE = 'urn:altinn:resource'
const ACTION_ID = 'urn:oasis:names:tc:xacml:1.0:action:action-id'
const STATUS = 'urn:oasis:names:tc:xacml:1.0:status'
/** A decision is for so many questions at most; Altinn's own limit is not public. */
const MOST = 100

const attribute = z.object({
  AttributeId: z.string().max(200),
  Value: z.union([z.string().max(200), z.array(z.string())]),
})
const category = z.object({
  Id: z.string().max(100).optional(),
  Attribute: z.array(attribute).max(50).default([]),
})
const categories = z.array(category).max(MOST).default([])
const envelope = z.object({
  Request: z.object({
    AccessSubject: categories,
    Action: categories,
    Resource: categories,
    MultiRequests: z
      .object({ RequestReference: z.array(z.object({ ReferenceId: z.array(z.string()).max(10) })).max(MOST) })
      .optional(),
  }),
})

type Category = z.infer<typeof category>
type Decision = 'Permit' | 'NotApplicable' | 'Indeterminate'

interface Question {
  readonly subject: Category | undefined
  readonly action: Category | undefined
  readonly resource: Category | undefined
}

export interface Decisions {
  /** For service owners. */
  readonly authorize: Handler
  /** For Altinn's own parts. */
  readonly decide: Handler
}

export function createDecisions(altinn: Altinn): Decisions {
  const { parties, tilgangsstyring } = altinn
  const callers = createCallers(altinn)

  function decide({ subject, action, resource }: Question): Decision {
    const who = firstOf(subject, [...PERSON, ...ORGANISATION])
    const what = firstOf(action, [ACTION_ID])
    const service = firstOf(resource, [RESOURCE])
    const organisation = firstOf(resource, ORGANISATION)
    if (!who || !what || !service || !organisation) return 'Indeterminate'
    const unit = parties.organisation(organisation)
    const known = serviceOf(service)
    if (!unit || !known || what !== ACTION) return 'NotApplicable'
    return tilgangsstyring.holds(who, unit, known.identifier) === undefined ? 'NotApplicable' : 'Permit'
  }

  function answer(request: SimRequest, response: Parameters<Handler>[1]): void {
    requireJson(request)
    const questions = questionsIn(request)
    if (!questions) {
      request.recording.explain({ reason: 'The question is not XACML in JSON', at: 'body' })
      response.json({ Response: [result('Indeterminate', 'syntax-error')] })
      return
    }
    const decisions = questions.map(decide)
    request.recording.fact('decision', decisions.join(', '))
    response.json({
      Response: decisions.map((one) => result(one, one === 'Indeterminate' ? 'processing-error' : 'ok')),
    })
  }

  return {
    async authorize(request, response) {
      requireSubscription(request)
      await callers.requireScope(request, ['altinn:authorization/authorize'])
      answer(request, response)
    },
    decide: answer,
  }
}

function firstOf(from: Category | undefined, names: readonly string[]): string | undefined {
  const found = from?.Attribute.find(({ AttributeId }) => names.includes(AttributeId))?.Value
  return Array.isArray(found) ? found[0] : found
}

/** One question, or one for each reference; undefined when the body is something else. */
function questionsIn({ rawBody }: SimRequest): readonly Question[] | undefined {
  let body: unknown
  try {
    body = JSON.parse(rawBody.toString('utf8'))
  } catch {
    return undefined
  }
  const parsed = envelope.safeParse(body)
  if (!parsed.success) return undefined
  const { AccessSubject, Action, Resource, MultiRequests } = parsed.data.Request
  if (!MultiRequests) return [{ subject: AccessSubject[0], action: Action[0], resource: Resource[0] }]
  const referred = (list: readonly Category[], ids: readonly string[]) =>
    list.find(({ Id }) => Id !== undefined && ids.includes(Id))
  return MultiRequests.RequestReference.map(({ ReferenceId }) => ({
    subject: referred(AccessSubject, ReferenceId),
    action: referred(Action, ReferenceId),
    resource: referred(Resource, ReferenceId),
  }))
}

function result(decision: Decision, status: string): object {
  const shared = { Decision: decision, Status: { StatusCode: { Value: `${STATUS}:${status}` } } }
  if (decision !== 'Permit') return shared
  const attributeAssignment = [
    {
      attributeId: 'urn:altinn:obligation1-assignment1',
      value: '3',
      category: 'urn:altinn:minimum-authenticationlevel',
      dataType: 'http://www.w3.org/2001/XMLSchema#integer',
      issuer: null,
    },
  ]
  return {
    ...shared,
    Obligations: [{ id: 'urn:altinn:obligation:authenticationLevel1', attributeAssignment }],
  }
}

function requireJson({ headers }: SimRequest): void {
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  if (type === 'application/json' || type === 'application/xacml+json') return
  throw new ProblemError(415, 'The question must be XACML as JSON.', {
    explanation: { reason: 'The question must be XACML as JSON', at: 'header.content-type' },
  })
}

function requireSubscription({ headers }: SimRequest): void {
  if (headers['ocp-apim-subscription-key']) return
  throw new ProblemError(401, 'A subscription key is required.', {
    explanation: { reason: 'The subscription key is missing', at: 'header.ocp-apim-subscription-key' },
  })
}
