// Who may set up what, of registers that answer as each test says.
import { describe, expect, it } from 'vitest'
import type { Registers, Unit } from './registers.ts'
import { checkOrganisation, checkRight, checkTenancy, checkUnits, isHealth } from './rules.ts'

const unit = (number: string, more: Partial<Unit> = {}): Unit => ({
  number,
  name: `NAVN ${number}`,
  form: 'BEDR',
  codes: ['86.210'],
  ...more,
})
const kommune = unit('1', { form: 'KOMM', codes: ['84.110'] })

interface Told {
  readonly main?: readonly Unit[] | 'away'
  readonly units?: readonly Unit[]
  readonly below?: readonly Unit[] | 'away'
  readonly parties?: Awaited<ReturnType<Registers['partiesOf']>>
}

const registers = ({ main = [kommune], units = [], below = [], parties = [] }: Told): Registers => ({
  mainUnit: async (number) =>
    main === 'away' ? 'away' : (main.find((one) => one.number === number) ?? 'unknown'),
  unit: async (number) => units.find((one) => one.number === number) ?? 'unknown',
  unitsBelow: async () => below,
  partiesOf: async () => parties,
})

describe('the right of a person', () => {
  const act = { pid: 'p', right: 'nhn-helseid-fagsystem', organisation: '1' } as const
  const party = { number: '1', name: 'KOMMUNEN', form: 'KOMM', rights: [] }

  it.each<[string, Told['parties'], readonly [string, string] | undefined]>([
    ['Altinn is away', 'away', ['registers-away', 'Altinn']],
    ['Altinn knows no party', [], ['no-right', '1']],
    ['the party gives none', [party], ['no-right', 'KOMMUNEN (1)']],
    [
      'another gives it',
      [party, { ...party, number: '2', rights: [act.right] }],
      ['no-right', 'KOMMUNEN (1)'],
    ],
    ['the party gives another', [{ ...party, rights: ['nhn-helseid-api'] }], ['no-right', 'KOMMUNEN (1)']],
    ['the party gives it', [{ ...party, rights: ['nhn-helseid-api', act.right] }], undefined],
  ])('when %s', async (_when, parties = [], expected) => {
    const found = await checkRight(registers({ parties }), act)
    expect(found && [found.code, found.subject]).toEqual(expected)
    if (expected?.[0] === 'no-right') expect(found?.at).toBe('altinn.nhn-helseid-fagsystem')
  })
})

describe('an organisation', () => {
  it.each<[string, Told, readonly [string, string] | undefined]>([
    ['that is a hovedenhet', {}, undefined],
    ['that nobody knows', { main: [] }, ['organisation-unknown', '1']],
    ['that is a sub-unit', { main: [], units: [unit('1')] }, ['not-hovedenhet', 'NAVN 1 (1)']],
    [
      'that is an organisasjonsledd',
      { main: [unit('1', { form: 'ORGL' })] },
      ['not-hovedenhet', 'NAVN 1 (1)'],
    ],
    ['that lies below another', { main: [{ ...kommune, parent: '2' }] }, ['not-hovedenhet', 'NAVN 1 (1)']],
    [
      'that is deleted',
      { main: [{ ...kommune, deleted: '2024-05-31' }] },
      ['organisation-deleted', 'NAVN 1 (1)'],
    ],
    ['of a register that is away', { main: 'away' }, ['registers-away', 'Enhetsregisteret']],
  ])('%s', async (_which, told, expected) => {
    const found = await checkOrganisation(registers(told), '1')
    expect(found && [found.code, found.subject]).toEqual(expected)
  })

  it('takes a multi-tenant klientmal only when it is its supplier', () => {
    const supplier = '1'
    expect(checkTenancy({ tenancy: 'single-tenant', supplier }, '2')).toBeUndefined()
    expect(checkTenancy({ tenancy: 'multi-tenant', supplier }, '1')).toBeUndefined()
    expect(checkTenancy({ tenancy: 'multi-tenant', supplier }, '2')).toMatchObject({ code: 'not-supplier' })
  })
})

describe('the units', () => {
  const client = { organisation: '1' }
  const barnehage = unit('3', { codes: ['85.100'] })
  const gone = unit('4', { deleted: '2024-05-31' })
  const below = [unit('2'), barnehage]
  const doctors = unit('1', { form: 'AS' })

  it.each<[string, readonly string[], Told, readonly [string, string] | undefined]>([
    ['in health and below it', ['2'], { below }, undefined],
    ['in another trade', ['2', '3'], { below }, ['unit-code', 'NAVN 3 (3), 85.100']],
    ['that nobody knows', ['9'], { below }, ['unit-unknown', '9']],
    ['that are deleted', ['4'], { below, units: [gone] }, ['unit-deleted', 'NAVN 4 (4)']],
    ['of somebody else', ['5'], { below, units: [unit('5')] }, ['unit-not-below', 'NAVN 5 (5)']],
    ['of a register that is away', ['2'], { below: 'away' }, ['registers-away', 'Enhetsregisteret']],
    ['that were not named', [], { below }, ['no-units', '1']],
    ['that are none, of a kommune', [], {}, ['organisation-code', 'NAVN 1 (1), 84.110']],
    ['that are none, of doctors', [], { main: [doctors] }, undefined],
  ])('%s', async (_which, units, told, expected) => {
    const found = await checkUnits(registers(told), client, units)
    expect(found && [found.code, found.subject]).toEqual(expected)
  })

  it('are named at each token by a client for many organisations, and not before', async () => {
    const supplier = { organisation: '1', multiTenant: true } as const
    expect(await checkUnits(registers({ below }), supplier, [])).toBeUndefined()
    expect(await checkUnits(registers({ below }), supplier, ['2'])).toMatchObject({ code: 'units-by-token' })
  })

  it.each([
    [['85.100', '88.990'], true],
    [['86.210'], true],
    [['87.102'], true],
    [['85.100', '47.861'], false],
    [['89.000'], false],
    [[], false],
  ])('with the codes %j are in health: %s', (codes, expected) => {
    expect(isHealth({ codes })).toBe(expected)
  })
})
