// The details a client puts in its assertion, or in a request object at PAR: another organisation number, the tillitsrammeverk's attest, SFM's
// journal id. One is an object, several an array. Unknown members are ignored, as HelseID does.
import { z } from 'zod'
import type { AssertionClaims } from '../client/assertion-rules.ts'
import { TOKEN_EXCHANGE } from '../settings.ts'
import { ATTEST_SHAPE, type AttestRequest, attestRequest, unknownAttestMembers } from './attest-request.ts'
import { broken } from './hid-error.ts'
import { type OrganisationRules, organisationIn } from './organisation-detail.ts'

export interface Details {
  readonly parent?: string
  readonly child?: string
  readonly attest?: AttestRequest
  readonly sfmJournalId?: string
}

export interface DetailsRules extends OrganisationRules {
  readonly strict: boolean
}

/** Where details stand in a call. */
export interface Container {
  readonly at: string
  readonly value: unknown
}

const detail = z.looseObject({ type: z.string() })
const sfmDetail = z.object({ value: z.object({ journal_id: z.string() }) })

/** The details of a client assertion. */
export function readDetails(claims: AssertionClaims, rules: DetailsRules): Promise<Details> {
  return detailsIn(containerOf(claims, rules), rules)
}

export async function detailsIn(container: Container | undefined, rules: DetailsRules): Promise<Details> {
  if (!container) return {}
  const { at } = container
  const parsed = z.union([detail, z.array(detail)]).safeParse(container.value)
  if (!parsed.success) throw broken(at, 'A detail must be an object with a type', container.value)
  const byType = new Map<string, unknown>()
  for (const one of [parsed.data].flat()) {
    if (byType.has(one.type)) throw broken(at, `The type ${one.type} is there twice`, one.type)
    byType.set(one.type, one)
  }
  const known = ['helseid_authorization', 'nhn:tillitsrammeverk:parameters', 'nhn:sfm:journal-id']
  for (const type of byType.keys())
    if (!known.includes(type)) throw broken(`${at}.type`, `HelseID knows no details of type ${type}`, type)
  return {
    ...(await organisationIn(byType.get('helseid_authorization'), at, rules)),
    ...attest(byType.get('nhn:tillitsrammeverk:parameters'), at, rules),
    ...sfm(byType.get('nhn:sfm:journal-id'), at),
  }
}

function containerOf(claims: AssertionClaims, { deviate }: DetailsRules): Container | undefined {
  const current = claims['assertion_details']
  if (current !== undefined) return { at: 'body.client_assertion.assertion_details', value: current }
  const older = claims['authorization_details']
  if (older === undefined) return undefined
  const at = 'body.client_assertion.authorization_details'
  deviate({
    rule: 'helseid.assertion-details-name',
    at,
    expected: 'assertion_details',
    actual: 'authorization_details',
  })
  return { at, value: older }
}

function attest(value: unknown, at: string, { grant, deviate }: DetailsRules): Pick<Details, 'attest'> {
  if (value === undefined) return {}
  const where = `${at}[nhn:tillitsrammeverk:parameters]`
  if (grant === 'client_credentials' || grant === TOKEN_EXCHANGE)
    throw broken(where, 'An attest needs a user who has logged in at the client', grant)
  const parsed = attestRequest.safeParse(value)
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(({ path, message }) => ({ place: path.join('.'), message }))
    throw broken(
      [where, wrong[0]?.place].join('.'),
      `The attest is not complete: ${wrong.map(({ place, message }) => `${place} (${message})`).join(', ')}`,
      parsed.error.issues[0]?.path.reduce<unknown>(memberOf, value),
      ATTEST_SHAPE,
    )
  }
  for (const member of unknownAttestMembers(value))
    deviate({
      rule: 'helseid.attest-unknown-member',
      at: `${where}.${member}`,
      expected: 'a documented member',
      actual: `${member} (ignored)`,
    })
  return { attest: parsed.data }
}

function memberOf(value: unknown, name: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

function sfm(value: unknown, at: string): Pick<Details, 'sfmJournalId'> {
  if (value === undefined) return {}
  const parsed = sfmDetail.safeParse(value)
  if (!parsed.success)
    throw broken(`${at}[nhn:sfm:journal-id]`, 'The journal id detail has another shape', value)
  return { sfmJournalId: parsed.data.value.journal_id }
}
