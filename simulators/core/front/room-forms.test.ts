import { describe, expect, it } from 'vitest'
import { MOST_MADE_HERE, readNewRooms } from './room-forms.ts'

const asked = (name: string, count?: string, taken: readonly string[] = ['demo']) =>
  readNewRooms(
    new URLSearchParams({ name, ...(count !== undefined && { count }) }),
    taken,
    (text) => text === '01010112345',
  )

describe('the name of a new room', () => {
  it('is taken as it is typed, but for capitals and spaces around it', () => {
    expect(asked(' Kurs-1 ')).toEqual({ name: 'kurs-1', count: '1', names: ['kurs-1'] })
  })

  it.each(['', 'kurs i mai', 'læring', '-kurs', 'kurs-', '../demo', 'x'.repeat(41)])(
    'is refused when it is «%s», and stands in the field to be mended',
    (name) => {
      expect(asked(name)).toMatchObject({ name, names: [], error: 'new.badName' })
    },
  )

  it('is refused when another room has it', () => {
    expect(asked('Demo')).toMatchObject({
      name: 'demo',
      names: [],
      error: 'new.taken',
      said: { room: 'demo' },
    })
  })

  it('is no living person’s number, and is not repeated on the page', () => {
    expect(asked('01010112345')).toMatchObject({ name: '', names: [], error: 'layout.refused' })
  })

  it('is nothing when the form has no such field', () => {
    expect(readNewRooms(new URLSearchParams(), [], () => false)).toMatchObject({
      name: '',
      error: 'new.badName',
    })
  })
})

describe('several rooms at once', () => {
  it('have the name and a number each', () => {
    expect(asked('kurs', '3').names).toEqual(['kurs-1', 'kurs-2', 'kurs-3'])
  })

  it.each(['0', '-1', '1.5', 'tjue', '', String(MOST_MADE_HERE)])(
    'are not made when their number is «%s», which stays in its field',
    (count) => {
      const left = MOST_MADE_HERE - 1
      expect(asked('kurs', count)).toMatchObject({
        name: 'kurs',
        count,
        names: [],
        error: 'new.badCount',
        said: { left, most: MOST_MADE_HERE },
        isCountWrong: true,
      })
    },
  )

  it('are none when one of them is there already, and it is named', () => {
    expect(asked('kurs', '3', ['demo', 'kurs-2'])).toMatchObject({
      names: [],
      error: 'new.taken',
      said: { room: 'kurs-2' },
    })
  })

  it('are none when the number makes a name too long', () => {
    expect(asked('x'.repeat(38), '9').names).toHaveLength(9)
    expect(asked('x'.repeat(38), '10')).toMatchObject({
      names: [],
      error: 'new.tooLong',
      said: { last: '-10' },
    })
  })
})
