// What the calls of the connections API have in common: the party, the receiver, the acting person, the answer.
import { z } from 'zod'
import { parseJson } from '#simulators/core/call/body.ts'
import { ProblemError } from '#simulators/core/problem.ts'
import type { SimRequest } from '#simulators/core/simulator.ts'
import { fullName } from '#simulators/population/index.ts'
import type { Organisation } from '#simulators/population/population.ts'
import type { Altinn } from '../altinn.ts'
import { type Act, idOf, type Refusal, type Right } from '../delegation.ts'
import { type Grant, type GrantKind, identifierOf, type Receiver } from '../grants.ts'
import { problemOf } from '../problems.ts'
import { createCallers } from '../tokens/callers.ts'

/** Somebody new, by number and surname. */
export const personInput = z.object({
  personIdentifier: z.string().max(20).optional(),
  lastName: z.string().max(200).optional(),
})

export interface Received {
  readonly grant: Grant
  readonly receiver: Receiver
  readonly from: Organisation
}

export interface Query {
  partyIn(request: SimRequest): Organisation
  actIn(request: SimRequest, access: 'read' | 'write'): Promise<Act>
  /** Somebody who asks what a party has given: whoever manages its accesses, or the receiver in `to` about itself. */
  readIn(request: SimRequest): Promise<Act>
  /** Whether this receiver is asked about: all are without `to`. */
  isAskedAbout(request: SimRequest, receiver: Receiver): boolean
  /** Somebody new, by number and surname in the body; or somebody who stands in `to`. */
  receiverIn(request: SimRequest, act: Act, body: unknown): Receiver
  /** The one in `to`, whoever it is. */
  knownReceiverIn(request: SimRequest): Receiver
  /** What the party in the request has given of a kind, to the one in `to` when there is one. */
  received(request: SimRequest, kind: GrantKind): readonly Received[]
  receiverJson(receiver: Receiver): object
  partyJson(organisation: Organisation): object
}

export function createQuery(altinn: Altinn): Query {
  const { parties, lookUp, delegations, grants } = altinn
  const callers = createCallers(altinn)

  function partyIn(request: SimRequest): Organisation {
    const party = parties.organisation(required(request, 'party'))
    if (!party) throw problemOf('party-not-found')
    return party
  }

  const actIn = async (request: SimRequest, access: 'read' | 'write') => ({
    actor: await callers.actor(request, access),
    from: partyIn(request),
  })

  function isAskedAbout({ searchParams }: SimRequest, receiver: Receiver): boolean {
    const to = searchParams.get('to') ?? ''
    return to === '' || parties.idOf(receiver) === to
  }

  const partyJson = (unit: Organisation) => ({
    id: parties.idOf(unit),
    type: 'Organization',
    name: unit.navn,
    organizationNumber: unit.organisasjonsnummer,
    unitType: unit.form,
  })

  return {
    partyIn,
    partyJson,
    actIn,
    isAskedAbout,
    async readIn(request) {
      const act = await actIn(request, 'read')
      const own = parties.idOf(act.actor)
      if (delegations.mayManage(act) || request.searchParams.get('to') === own) return act
      throw new ProblemError(403, 'Not authorised for the party.', {
        explanation: {
          reason: 'The acting person has not Tilgangsstyring for the party, and asks about others',
          at: 'query.party',
          expected: 'a party whose accesses the person manages, or to with the person’s own id',
        },
      })
    },
    knownReceiverIn(request) {
      const receiver = parties.receiver(required(request, 'to'))
      if (!receiver) throw problemOf('party-not-found')
      return receiver
    },
    receiverIn(request, { actor, from }, body) {
      const to = request.searchParams.get('to') ?? ''
      const { personIdentifier = '', lastName = '' } = personInput.parse(body)
      if (to !== '') {
        const receiver = parties.receiver(to)
        // An organisation needs no introduction; a person whom the party does not know yet does.
        if (receiver && (!('pid' in receiver) || delegations.isConnected(from, receiver))) return receiver
        throw problemOf(receiver && personIdentifier === '' ? 'person-input-required' : 'connection-needed')
      }
      if (personIdentifier === '' || lastName === '') throw problemOf('person-input-required')
      const found = lookUp.find(actor.pid, personIdentifier, lastName)
      if (typeof found === 'string') throw problemOf(found)
      return found
    },
    received(request, kind) {
      const from = partyIn(request)
      return grants.from(from.organisasjonsnummer).flatMap((grant) => {
        const receiver = parties.receiverOf(grant.to)
        const wanted = receiver && isAskedAbout(request, receiver)
        return wanted && grant.kind === kind ? [{ grant, receiver, from }] : []
      })
    },
    receiverJson: (receiver) =>
      'pid' in receiver
        ? {
            id: parties.idOf(receiver),
            type: 'Person',
            name: fullName(receiver.name),
            personIdentifier: receiver.pid,
          }
        : partyJson(receiver),
  }
}

export function required(request: SimRequest, name: string): string {
  const value = request.searchParams.get(name)
  if (value !== null && value !== '') return value
  throw new ProblemError(400, `The parameter ${name} is required.`, {
    explanation: { reason: `The parameter ${name} is missing`, at: `query.${name}` },
  })
}

/** An empty body, or JSON that the schema takes. */
export function optionalBody<T>(request: SimRequest, schema: z.ZodType<T>): T {
  const body = request.rawBody.length === 0 ? Buffer.from('{}') : request.rawBody
  return parseJson(body, schema)
}

export function orRefuse(refusal: Refusal | undefined): void {
  if (refusal) throw problemOf(refusal)
}

/** What evidence of an onboarding is made of: who gave what of which organisation to whom. */
export function noteAct(
  request: SimRequest,
  delegation: 'given' | 'taken-back' | 'connected' | 'disconnected',
  { actor, from }: Act,
  to: Receiver,
  right?: Right,
): void {
  request.recording.fact('delegation', delegation)
  request.recording.fact('by', actor.pid)
  request.recording.fact('from', from.organisasjonsnummer)
  request.recording.fact('to', identifierOf(to))
  if (right) request.recording.fact(right.kind, idOf(right))
}
