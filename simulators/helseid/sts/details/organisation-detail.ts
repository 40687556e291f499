// Which organisation a token is to be for (HelseID, «Organisasjonsnumre»): a client with one organisation may name one
// of its units; a supplier's client must name an organisation that lets it act, and may name any unit of it.
import { z } from 'zod'
import type { Deviation } from '../../../core/journal/exchange.ts'
import type { ReadyClient, SupplierDelegation } from '../../../population/population.ts'
import type { GrantType } from '../settings.ts'
import { broken, hid } from './hid-error.ts'
import { RIGHT } from './organisation-rules.ts'
import { notDelegated, type Supply } from './supplier-delegation.ts'

export interface OrganisationRules {
  readonly client: ReadyClient
  /** `par`: in a request object. */
  readonly grant: GrantType | 'par'
  /** Where organisations have lists of their own, of units that may be named. */
  readonly supplierDelegations: readonly SupplierDelegation[]
  readonly letsAct: (supply: Supply) => Promise<boolean>
  readonly strict: boolean
  readonly deviate: (deviation: Deviation) => void
}

const SINGLE_TENANT = 'urn:oid:2.16.578.1.12.4.1.4.101'
/** In one of NHN's own samples; one digit off. */
const SINGLE_TENANT_MISTYPED = 'urn:oid:2.16.578.1.12.4.1.2.101'
const MULTI_TENANT = 'urn:oid:1.0.6523'

const organisationDetail = z.object({
  practitioner_role: z.object({
    organization: z.object({
      identifier: z.object({ system: z.string(), type: z.literal('ENH'), value: z.string() }),
    }),
  }),
})

export interface NamedOrganisation {
  readonly parent?: string
  readonly child?: string
}

export async function organisationIn(
  value: unknown,
  at: string,
  rules: OrganisationRules,
): Promise<NamedOrganisation> {
  if (value === undefined) return {}
  const parsed = organisationDetail.safeParse(value)
  const where = `${at}.practitioner_role.organization.identifier`
  if (!parsed.success)
    throw broken(
      where,
      'The organisation detail does not have the documented shape',
      value,
      'practitioner_role {organization {identifier {system, type: "ENH", value}}}',
    )
  if (rules.client.fixedOrganisation)
    throw hid(
      'HID-1010',
      'The client is set up so that organisation numbers cannot be passed',
      where,
      'no organisation detail',
      parsed.data.practitioner_role.organization.identifier.value,
    )
  const { system, value: number } = parsed.data.practitioner_role.organization.identifier
  const named = rules.client.multiTenant
    ? await ofMany(system, number, where, rules)
    : ofOne(system, number, where, rules)
  refuseWithCode(rules, at)
  return named
}

function ofOne(system: string, number: string, where: string, rules: OrganisationRules): NamedOrganisation {
  checkSystem(system, where, rules)
  const at = `${where}.value`
  checkDigits(number, at, 'nine digits')
  const { childOrganisations } = rules.client
  if (childOrganisations.length === 0)
    throw hid('HID-1006', 'The client may not pass child organisation numbers', at, 'none', number)
  if (!childOrganisations.includes(number))
    throw hid(
      'HID-1002',
      "The child organisation number is not on the client's list",
      at,
      childOrganisations.join(', '),
      number,
    )
  return { child: number }
}

/** `NO:ORGNR:<parent>:<child>`; without a child the last colon may be there or not. */
async function ofMany(
  system: string,
  value: string,
  where: string,
  { client, supplierDelegations, letsAct }: OrganisationRules,
): Promise<NamedOrganisation> {
  const shape = 'NO:ORGNR:<parent>:<child>'
  if (system !== MULTI_TENANT)
    throw hid(
      'HID-1007',
      'A client for several organisations names them in the system for parent and child',
      `${where}.system`,
      MULTI_TENANT,
      system,
    )
  const at = `${where}.value`
  const [country, kind, parent = '', child = '', ...more] = value.split(':')
  if (country !== 'NO' || kind !== 'ORGNR' || more.length > 0)
    throw hid('HID-1007', 'The organisation is not named as parent and child', at, shape, value)
  checkDigits(parent, at, `${shape}, each of nine digits`)
  if (child !== '') checkDigits(child, at, `${shape}, each of nine digits`)
  const supply = { parent, supplier: client.organisation }
  if (!(await letsAct(supply))) throw notDelegated(supply, at, RIGHT)
  const children = supplierDelegations.find(
    (one) => one.supplier === supply.supplier && one.parent === parent,
  )?.children
  if (child !== '' && children && !children.includes(child))
    throw hid(
      'HID-1003',
      "The child organisation number is not on the parent organisation's own list",
      at,
      children.join(', ') || 'no child: the list is empty',
      child,
    )
  return { parent, ...(child !== '' && { child }) }
}

function checkDigits(number: string, at: string, expected: string): void {
  if (!/^\d{9}$/.test(number))
    throw hid('HID-1004', 'The organisation number must have nine digits', at, expected, number)
}

function checkSystem(system: string, where: string, { deviate }: OrganisationRules): void {
  if (system === SINGLE_TENANT) return
  const at = `${where}.system`
  if (system === MULTI_TENANT)
    throw hid('HID-1005', 'The client may not pass a parent organisation number', at, SINGLE_TENANT, system)
  if (system !== SINGLE_TENANT_MISTYPED)
    throw hid('HID-1007', 'The number system of the organisation is not known', at, SINGLE_TENANT, system)
  deviate({ rule: 'helseid.organisation-system', at, expected: SINGLE_TENANT, actual: system })
}

/** The older documents forbid organisation numbers with the authorization code; the newer say: by refresh. */
function refuseWithCode({ grant, strict, deviate }: OrganisationRules, at: string): void {
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
