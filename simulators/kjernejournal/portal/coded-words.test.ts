import { describe, expect, it } from 'vitest'
import { recordOf } from '#simulators/population/index.ts'
import { populationOf } from '#simulators/population/of-seed.ts'
import type { PatientRecord } from '#simulators/population/record/record.ts'
import { codedWord, describeRecord } from './coded-words.ts'

/** Said the same in both languages. */
const SHARED = ['CRP', 'eGFR', 'TSH', 'HbA1c', 'NT-proBNP', 'Covid-19']

/** The words of a record that stand for codes. */
function wordsOf({ about, dispensings, testResults, documents, vaccines }: PatientRecord): readonly string[] {
  return [
    about.maritalStatus,
    ...about.relatives.map(({ relation }) => relation),
    about.language,
    ...dispensings.map(({ form }) => form),
    ...testResults.flatMap(({ analyses }) => analyses.map(({ name }) => name)),
    ...documents.map(({ kind }) => kind),
    ...vaccines.flatMap(({ name, against }) => [name, against]),
  ]
}

const seeds = ['demo', 'bench', 'a', 'b', 'c', 'd']
const drawn = seeds.flatMap((seed) => {
  const population = populationOf(seed)
  const patients = population.patients.filter(({ status }) => status >= 2)
  return patients.map((patient) => ({ patient, record: recordOf(patient, population) }))
})

describe('the words of a record that stand for codes', () => {
  it('are all known in English', () => {
    const words = new Set(
      drawn.flatMap(({ patient, record }) => [
        ...wordsOf(record),
        ...patient.critical.map(({ certainty }) => certainty),
        ...patient.ownRegistrations.map(({ title }) => title),
        ...patient.visits.map(({ kind }) => kind),
      ]),
    )
    expect(words.size).toBeGreaterThan(40)
    const unknown = [...words].filter((word) => codedWord(word, 'en') === word)
    expect(unknown.filter((word) => !SHARED.includes(word))).toEqual([])
  })

  it('are shown in English with numbers as the English write them, and in Norwegian as they stand', () => {
    for (const { record } of drawn) {
      expect(describeRecord(record, 'nb')).toBe(record)
      const { testResults, dispensings } = describeRecord(record, 'en')
      for (const { value, unit, reference } of testResults.flatMap(({ analyses }) => analyses))
        expect(`${value} ${unit} ${reference}`).not.toMatch(/,|IE/)
      for (const { amount } of dispensings) expect(amount).not.toMatch(/stk|dose(poser|r)/)
    }
  })
})
