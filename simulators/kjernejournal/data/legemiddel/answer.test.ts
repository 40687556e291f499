// Which prescriptions and dispensings are given out, and as what.
import { describe, expect, it } from 'vitest'
import type { PatientRecord } from '#simulators/population/index.ts'
import { describeMedicines } from './answer.ts'

const NOW = Date.parse('2026-11-18T09:00:00Z')
const medicine = { name: 'Metoprolol', atc: 'C07AB02', form: 'depottablett', prescriber: 'Kari Lege' }
const prescribed = (day: string, validTo: string, use = '1 tablett om morgenen') => ({
  ...medicine,
  use,
  prescribed: day,
  validTo,
  refillsLeft: 2,
})
const dispensed = (day: string) => ({ ...medicine, dispensed: day, amount: '98 stk.', pharmacy: 'Apoteket' })

const record = {
  about: {},
  prescriptions: [
    prescribed('2026-11-17', '2027-11-17', 'Ved behov'),
    prescribed('2023-11-18', '2026-11-18'),
    prescribed('2023-11-17', '2026-11-17'),
  ],
  lockedPrescriptions: [prescribed('2026-10-01', '2026-11-17', 'Om kvelden')],
  dispensings: ['2026-11-17', '2023-11-18', '2023-11-17'].map(dispensed),
} as unknown as PatientRecord

const query = {
  ticket: '',
  from: Date.parse('2015-01-01T00:00:00Z'),
  extended: false,
  restricted: undefined,
  use: undefined,
}
const told = (changes: object = {}, of: PatientRecord = record) =>
  describeMedicines(of, { ...query, locked: undefined, ...changes }, NOW)
const daysOf = ({ resepter, utleveringer }: ReturnType<typeof told>) => [
  resepter.map(({ rekvirert }) => rekvirert),
  utleveringer.map(({ utlevert }) => utlevert),
]

describe('the medicines of a patient', () => {
  it('are of three years, however far back was asked, and both ends count', () => {
    expect(daysOf(told())).toEqual([
      ['2026-11-17', '2023-11-18'],
      ['2026-11-17', '2023-11-18'],
    ])
  })

  it('are from the day that was asked for, that day too', () => {
    const only = [['2026-11-17'], ['2026-11-17']]
    expect(daysOf(told({ from: Date.parse('2026-11-17T23:00:00Z') }))).toEqual(only)
    expect(daysOf(told({ from: Date.parse('2026-11-18T00:00:00Z') }))).toEqual([[], []])
  })

  it('say whether a prescription can still be dispensed: to the end of its last day', () => {
    expect(told().resepter.map(({ status }) => status)).toEqual(['Ekspederbar', 'Ekspederbar'])
    const opened = told({ locked: 'HPAKUTT' })
    expect(opened.resepter.map(({ status, last }) => [status, last])).toEqual([
      ['Ekspederbar', false],
      ['Ekspederbar', false],
      ['Utløpt', true],
    ])
  })

  it('tell that there are locked prescriptions, and not what they are', () => {
    const closed = told({ extended: true })
    expect(closed.harLasteResepter).toBe(true)
    expect(JSON.stringify(closed)).not.toContain('Om kvelden')
    expect(told({}, { ...record, lockedPrescriptions: [] }).harLasteResepter).toBe(false)
  })

  it('hold the list of medicines in use where it is asked for, with what was opened', () => {
    const uses = (locked?: string) =>
      told({ extended: true, locked }).legemidlerIBruk?.legemidler.map(({ dosering }) => dosering)
    expect(uses()).toEqual(['Ved behov', '1 tablett om morgenen', '1 tablett om morgenen'])
    expect(uses('HPMOTTATTSAMTYKKE')).toContain('Om kvelden')
    expect(told()).not.toHaveProperty('legemidlerIBruk')
    const packed = { ...record, about: { multidose: { since: '2026-01-01' } } } as unknown as PatientRecord
    expect(told({ extended: true }).legemidlerIBruk).toMatchObject({ multidose: false })
    expect(told({ extended: true }, packed).legemidlerIBruk).toMatchObject({ multidose: true })
  })
})
