// The details a client puts in its assertion: another organisation number, the tillitsrammeverk's attest, SFM's
// journal id. One is an object, several an array. Unknown members are ignored, as HelseID does.
import { z } from 'zod'
import type { Deviation } from '../../core/exchange.ts'
import type { ReadyClient } from '../../population/population.ts'
import type { AssertionClaims } from './assertion-rules.ts'
import { type AttestRequest, attestRequest, unknownAttestMembers } from './attest-request.ts'
import { Refusal, shown } from './refusal.ts'
import type { GrantType } from './settings.ts'

export interface Details {
  readonly child?: string
  readonly attest?: AttestRequest
  readonly sfmJournalId?: string
}

export interface DetailsRules {
  readonly client: ReadyClient
  readonly grant: GrantType
  readonly strict: boolean
  readonly deviate: (deviation: Deviation) => void
}

const SINGLE_TENANT = 'urn:oid:2.16.578.1.12.4.1.4.101'
/** In one of NHN's own samples; one digit off. */
const SINGLE_TENANT_MISTYPED = 'urn:oid:2.16.578.1.12.4.1.2.101'
const MULTI_TENANT = 'urn:oid:1.0.6523'

const detail = z.looseObject({ type: z.string() })
const organisationDetail = z.object({
  practitioner_role: z.object({
    organization: z.object({
      identifier: z.object({ system: z.string(), type: z.literal('ENH'), value: z.string() }),
    }),
  }),
})
const sfmDetail = z.object({ value: z.object({ journal_id: z.string() }) })

export function readDetails(claims: AssertionClaims, rules: DetailsRules): Details {
  const container = containerOf(claims, rules)
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
    ...organisation(byType.get('helseid_authorization'), at, rules),
    ...attest(byType.get('nhn:tillitsrammeverk:parameters'), at, rules),
    ...sfm(byType.get('nhn:sfm:journal-id'), at),
  }
}

function containerOf(
  claims: AssertionClaims,
  { deviate }: DetailsRules,
): { at: string; value: unknown } | undefined {
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

function organisation(value: unknown, at: string, rules: DetailsRules): Pick<Details, 'child'> {
  if (value === undefined) return {}
  const parsed = organisationDetail.safeParse(value)
  const where = `${at}.practitioner_role.organization.identifier`
  if (!parsed.success)
    throw broken(where, 'The organisation detail does not have the documented shape', value)
  const { system, value: number } = parsed.data.practitioner_role.organization.identifier
  if (system === MULTI_TENANT)
    throw hid(
      'HID-1005',
      'The client may not pass a parent organisation number',
      `${where}.system`,
      SINGLE_TENANT,
      system,
    )
  if (system === SINGLE_TENANT_MISTYPED)
    rules.deviate({
      rule: 'helseid.organisation-system',
      at: `${where}.system`,
      expected: SINGLE_TENANT,
      actual: system,
    })
  else if (system !== SINGLE_TENANT)
    throw hid(
      'HID-1007',
      'The number system of the organisation is not known',
      `${where}.system`,
      SINGLE_TENANT,
      system,
    )
  if (!/^\d{9}$/.test(number))
    throw hid(
      'HID-1004',
      'The organisation number must have nine digits',
      `${where}.value`,
      'nine digits',
      number,
    )
  refuseWithCode(rules, at)
  const { childOrganisations } = rules.client
  if (childOrganisations.length === 0)
    throw hid(
      'HID-1006',
      'The client may not pass child organisation numbers',
      `${where}.value`,
      'none',
      number,
    )
  if (!childOrganisations.includes(number))
    throw hid(
      'HID-1002',
      "The child organisation number is not on the client's list",
      `${where}.value`,
      childOrganisations.join(', '),
      number,
    )
  return { child: number }
}

/** The older documents forbid organisation numbers with the authorization code; the newer say: by refresh. */
function refuseWithCode({ grant, strict, deviate }: DetailsRules, at: string): void {
  if (grant !== 'authorization_code') return
  const expected = 'an organisation number with refresh_token or client_credentials'
  deviate({ rule: 'helseid.organisation-with-code', at, expected, actual: grant })
  if (strict)
    throw hid(
      'HID-1009',
      'Organisation numbers cannot be passed with the authorization code',
      at,
      expected,
      grant,
    )
}

function attest(value: unknown, at: string, { grant, deviate }: DetailsRules): Pick<Details, 'attest'> {
  if (value === undefined) return {}
  const where = `${at}[nhn:tillitsrammeverk:parameters]`
  if (grant === 'client_credentials') throw broken(where, 'An attest needs a user who has logged in', grant)
  const parsed = attestRequest.safeParse(value)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw broken(
      [where, ...(issue?.path ?? [])].join('.'),
      `The attest is not complete: ${issue?.message}`,
      undefined,
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

function sfm(value: unknown, at: string): Pick<Details, 'sfmJournalId'> {
  if (value === undefined) return {}
  const parsed = sfmDetail.safeParse(value)
  if (!parsed.success)
    throw broken(`${at}[nhn:sfm:journal-id]`, 'The journal id detail has another shape', value)
  return { sfmJournalId: parsed.data.value.journal_id }
}

function broken(at: string, reason: string, actual: unknown): Refusal {
  return hid('HID-1007', reason, at, 'the documented shape', actual)
}

/** Error numbers from NHN's table; which OAuth error stands beside them is not published. */
function hid(code: string, reason: string, at: string, expected: string, actual: unknown): Refusal {
  return new Refusal(
    { error: 'invalid_request', description: `${code}: ${reason}.` },
    { reason: `${code}: ${reason}`, at, expected, actual: shown(actual) },
  )
}
