import { describe, expect, it } from 'vitest'
import type { Deviation } from '../../../core/journal/exchange.ts'
import { createRandom } from '../../../core/room/random.ts'
import { createPopulation } from '../../../population/index.ts'
import type { ReadyClient } from '../../../population/population.ts'
import { Refusal } from '../refusal.ts'
import type { GrantType } from '../settings.ts'
import { readDetails } from './details.ts'

const population = createPopulation(createRandom('details'))
const client = clientOf('testbenk-epj')

function clientOf(key: string): ReadyClient {
  const found = population.clients.find((one) => one.key === key)
  if (!found) throw new Error(key)
  return found
}

const child = client.childOrganisations[0] ?? ''

const organisation = (value: string, changes: object = {}) => ({
  type: 'helseid_authorization',
  practitioner_role: {
    organization: {
      identifier: { system: 'urn:oid:2.16.578.1.12.4.1.4.101', type: 'ENH', value, ...changes },
    },
  },
})
const unit = { id: child, system: 'urn:oid:2.16.578.1.12.4.1.4.101' }
const attest = {
  type: 'nhn:tillitsrammeverk:parameters',
  practitioner: { legal_entity: unit, point_of_care: unit },
  care_relationship: {
    purpose_of_use: { code: 'TREAT', system: 'urn:oid:2.16.840.1.113883.1.11.20448' },
    decision_ref: { id: 'b4b4e2d4-7d1b-4f3a-9d7c-0d9b7a3f9d10', user_selected: true },
  },
}

async function read(
  claims: object,
  options: { grant?: GrantType; strict?: boolean; client?: ReadyClient } = {},
) {
  const deviations: Deviation[] = []
  const rules = {
    client: options.client ?? client,
    grant: options.grant ?? 'refresh_token',
    supplierDelegations: [],
    letsAct: async () => false,
    strict: options.strict ?? true,
    deviate: (deviation: Deviation) => void deviations.push(deviation),
  }
  try {
    return { details: await readDetails({ ...claims }, rules), deviations }
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal
    const { explanation, wire } = refusal
    const problem = { ...explanation, description: wire.description }
    return { refused: wire.description?.slice(0, 8), at: explanation.at, problem, deviations }
  }
}

describe('details in a client assertion', () => {
  it('are taken as an object and as an array', async () => {
    expect((await read({ assertion_details: organisation(child) })).details).toEqual({ child })
    expect((await read({ assertion_details: [organisation(child), attest] })).details).toMatchObject({
      child,
      attest: { practitioner: { point_of_care: unit } },
    })
    expect((await read({})).details).toEqual({})
  })

  it('are taken under the older name, which is noted', async () => {
    const { details, deviations } = await read({ authorization_details: [organisation(child)] })
    expect(details).toEqual({ child })
    expect(deviations).toMatchObject([{ rule: 'helseid.assertion-details-name' }])
  })

  it('take the mistyped number system of a published sample, which is noted', async () => {
    const { details, deviations } = await read({
      assertion_details: organisation(child, { system: 'urn:oid:2.16.578.1.12.4.1.2.101' }),
    })
    expect(details).toEqual({ child })
    expect(deviations).toMatchObject([{ rule: 'helseid.organisation-system' }])
  })

  const single = clientOf('legesenter-as')
  it.each([
    ['a child that is not on the list', organisation('310000000'), {}, 'HID-1002'],
    ['a number of another length', organisation('12345678'), {}, 'HID-1004'],
    ['a parent number', organisation(`NO:ORGNR:${child}:`, { system: 'urn:oid:1.0.6523' }), {}, 'HID-1005'],
    ['a child of a client without children', organisation(child), { client: single }, 'HID-1006'],
    ['another number system', organisation(child, { system: 'urn:oid:1.2.3' }), {}, 'HID-1007'],
    ['another identifier type', organisation(child, { type: 'TAX' }), {}, 'HID-1007'],
    ['an unknown type', { type: 'something' }, {}, 'HID-1007'],
    ['no type', { practitioner_role: {} }, {}, 'HID-1007'],
    ['a text', 'helseid_authorization', {}, 'HID-1007'],
    ['the same type twice', [organisation(child), organisation(child)], {}, 'HID-1007'],
    [
      'care_relation in place of care_relationship',
      { ...attest, care_relationship: undefined, care_relation: {} },
      {},
      'HID-1007',
    ],
    ['an attest without a user', attest, { grant: 'client_credentials' }, 'HID-1007'],
    ['an organisation with the code', organisation(child), { grant: 'authorization_code' }, 'HID-1009'],
  ] as const)('are refused with their HID number: %s', async (_name, value, options, code) => {
    const { refused, at } = await read({ assertion_details: value }, options)
    expect(refused).toBe(code)
    expect(at).toContain('body.client_assertion.assertion_details')
  })

  it('say all that is missing of an attest at once, and what was to be there', async () => {
    const bare = { ...attest, practitioner: {}, care_relationship: { purpose_of_use: { code: 'TREAT' } } }
    const { problem } = await read({ assertion_details: bare })
    for (const place of ['legal_entity', 'point_of_care', 'purpose_of_use.system', 'decision_ref']) {
      expect(problem?.description).toContain(place)
      expect(problem?.expected).toContain(place.split('.').at(-1))
    }
    expect(problem?.actual).toBe('(missing)')
  })

  it('let an organisation with the code through in lenient, noted', async () => {
    const { details, deviations } = await read(
      { assertion_details: organisation(child) },
      { grant: 'authorization_code', strict: false },
    )
    expect(details).toEqual({ child })
    expect(deviations).toMatchObject([{ rule: 'helseid.organisation-with-code' }])
  })

  it('lose a misspelt member without a word to the client, but with one in the journal', async () => {
    const misspelt = {
      ...attest,
      practitioner: { ...attest.practitioner, auhtorization: { code: 'LE', system: 'x' } },
    }
    const { details, deviations } = await read({ assertion_details: misspelt })
    expect(details?.attest?.practitioner.authorization).toBeUndefined()
    expect(deviations).toMatchObject([
      { rule: 'helseid.attest-unknown-member', actual: 'practitioner.auhtorization (ignored)' },
    ])
  })

  it('lose the patient’s number, which the test-token service has no place for either, noted', async () => {
    const unit = { id: child, system: 'urn:oid:2.16.578.1.12.4.1.4.101' }
    const patients = [{ point_of_care: unit }, { identifier: { id: '13116900216', system: 'x' } }]
    const { details, deviations } = await read({ assertion_details: { ...attest, patients } })
    expect(details?.attest?.patients).toEqual([{ point_of_care: unit }, {}])
    expect(deviations).toMatchObject([{ actual: 'patients.1.identifier (ignored)' }])
  })
})
