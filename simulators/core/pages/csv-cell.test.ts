import { describe, expect, it } from 'vitest'
import { csvCell } from './csv-cell.ts'

describe('a cell of a CSV file', () => {
  it.each(['=1+1', '+47', '-cmd', '@SUM(A1)', '\tx', '\r=x', '\n=x', '＝1', '＋1', '－1', '＠x'])(
    'is no formula: %j',
    (text) => {
      expect(csvCell(text)).toBe(`"'${text}"`)
    },
  )

  it.each([
    ['Vik = Sogn', '"Vik = Sogn"'],
    ['say "no";', '"say ""no"";"'],
    ['="a"', '"\'=""a"""'],
    [-5, '"-5"'],
    ['', '""'],
  ])('is else what was given: %j', (value, cell) => {
    expect(csvCell(value)).toBe(cell)
  })
})
