// Claims about client and user: the room's own, what the order says, or both.
import type { Person, ReadyClient } from '../../population/population.ts'
import type { Sts } from '../sts/sts.ts'
import { type Claims, displayName } from '../sts/tokens/claims.ts'
import { audienceOf, claim } from '../sts/tokens/scopes.ts'
import type { TestTokenOrder } from './order.ts'

export class UnknownPerson extends Error {}

type Generation = NonNullable<TestTokenOrder['clientClaimsParametersGeneration']>

function generated(mode: Generation | undefined, usual: Claims, given: Claims): Claims {
  switch (mode) {
    case 'GenerateNone':
      return {}
    case 'GenerateOnlyDefault':
      return usual
    case 'GenerateOnlyFromNonEmptyParameterValues':
      return given
    default:
      return { ...usual, ...given }
  }
}

/** What is empty counts as not given. */
function nonEmpty(claims: Claims): Claims {
  return Object.fromEntries(
    Object.entries(claims).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  )
}

export function clientClaims(sts: Sts, order: TestTokenOrder): Claims {
  const given = order.clientClaimsParameters ?? {}
  const types = { MultiTenant: 'multi-tenant', SingleTenant: 'single-tenant', None: 'none' } as const
  const client = usualClient(sts)
  const usual = order.withoutDefaultClientClaims || !client ? {} : usualClientClaims(client, order.audience)
  const tenancy = given.clientTenancyType ?? 'SingleTenant'
  return generated(
    order.clientClaimsParametersGeneration,
    usual,
    nonEmpty({
      scope: given.scope,
      client_id: given.clientId,
      client_amr: given.clientAuthenticationMethodsReferences,
      [claim.orgnrParent]: given.orgnrParent,
      [claim.orgnrChild]: given.orgnrChild,
      [claim.orgnrSupplier]: given.orgnrSupplier,
      [claim.clientName]: given.clientName,
      [claim.clientTenancy]:
        (given.clientTenancy ?? given.clientTenancyType !== undefined) ? types[tenancy] : undefined,
      [claim.sfmJournalId]: given.sfmJournalId,
      'helseid://claims/client/amr': given.authenticationMethodsReferences,
      jti: given.jti,
    }),
  )
}

/** The first of the cast, which has Kjernejournal's scopes. */
function usualClient(sts: Sts): ReadyClient | undefined {
  return sts.population.clients[0]
}

function usualClientClaims(client: ReadyClient, audience: string): Claims {
  return {
    scope: client.scopes.filter((scope) => audienceOf(scope) === audience),
    client_id: client.clientId,
    client_amr: 'private_key_jwt',
    [claim.orgnrParent]: client.organisation,
    [claim.orgnrChild]: client.childOrganisations[0],
    [claim.clientName]: client.name,
    [claim.clientTenancy]: 'single-tenant',
  }
}

export function userClaims(sts: Sts, order: TestTokenOrder): Claims {
  const given = order.userClaimsParameters ?? {}
  const person = personOf(sts, order)
  const usual = order.withoutDefaultUserClaims || !person ? {} : usualUserClaims(sts, person)
  const fetched = fetchedClaims(sts, order)
  return generated(
    order.userClaimsParametersGeneration,
    usual,
    nonEmpty({
      [claim.pid]: given.pid,
      [claim.pidPseudonym]: given.pidPseudonym,
      [claim.hprNumber]: given.hprNumber,
      name: given.name,
      given_name: given.givenName,
      middle_name: given.middleName,
      family_name: given.familyName,
      idp: given.identityProvider,
      [claim.securityLevel]: given.securityLevel,
      [claim.assuranceLevel]: given.assuranceLevel,
      [claim.network]: given.network,
      amr: given.amr,
      sub: given.subject,
      sid: given.sid,
      // NHN's sample says of these that they overrule what is given.
      ...fetched,
    }),
  )
}

/** Whom the usual claims are about: the person of `pid` when that is one in the room, else a doctor. */
export function personOf(sts: Sts, order: TestTokenOrder): Person | undefined {
  const pid = order.userClaimsParameters?.pid
  return (pid !== undefined ? sts.people.byPid(pid) : undefined) ?? sts.population.healthWorkers[0]
}

function usualUserClaims({ people, deps }: Sts, person: Person): Claims {
  return nonEmpty({
    amr: ['pwd'],
    sub: people.subjectOf(person.pid),
    auth_time: deps.clock.seconds(),
    idp: 'testidp-oidc',
    [claim.pid]: person.pid,
    [claim.securityLevel]: '4',
    [claim.assuranceLevel]: 'high',
    [claim.hprNumber]: people.healthWorker(person.pid)?.hprNumber,
    name: displayName(person.name),
    [claim.network]: 'internett',
    sid: 'A'.repeat(32),
  })
}

/** What follows from `pid` when the order asks for it: names, HPR number, pseudonym, subject. */
function fetchedClaims({ people }: Sts, order: TestTokenOrder): Claims {
  const pid = order.userClaimsParameters?.pid
  if (pid === undefined) return {}
  const person = people.byPid(pid)
  if (!person && (order.getPersonFromPersontjenesten || order.getHprNumberFromHprregisteret))
    throw new UnknownPerson(`${pid} is nobody in this room`)
  return {
    ...(order.getPersonFromPersontjenesten && person && { name: displayName(person.name) }),
    ...(order.getPersonFromPersontjenesten &&
      !order.onlySetNameForPerson &&
      person && {
        given_name: person.name.given.toUpperCase(),
        middle_name: person.name.middle.toUpperCase(),
        family_name: person.name.family.toUpperCase(),
      }),
    ...(order.getHprNumberFromHprregisteret && { [claim.hprNumber]: people.healthWorker(pid)?.hprNumber }),
    ...(order.setPidPseudonym && { [claim.pidPseudonym]: people.subjectOf(pid) }),
    ...(order.setSubject && { sub: people.subjectOf(pid) }),
  }
}
