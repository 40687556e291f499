import { describe, expect, it } from 'vitest'
import { readNewRoom } from './room-forms.ts'

const asked = (name: string) =>
  readNewRoom(new URLSearchParams({ name }), ['demo'], (text) => text === '01010112345')

describe('the name of a new room', () => {
  it('is taken as it is typed, but for capitals and spaces around it', () => {
    expect(asked(' Kurs-1 ')).toEqual({ name: 'kurs-1' })
  })

  it.each(['', 'kurs i mai', 'læring', '-kurs', 'kurs-', '../demo', 'x'.repeat(41)])(
    'is refused when it is «%s», and stands in the field to be mended',
    (name) => {
      expect(asked(name)).toEqual({ name, error: 'new.badName' })
    },
  )

  it('is refused when another room has it', () => {
    expect(asked('Demo')).toEqual({ name: 'demo', error: 'new.taken' })
  })

  it('is no living person’s number, and is not repeated on the page', () => {
    expect(asked('01010112345')).toEqual({ name: '', error: 'layout.refused' })
  })

  it('is nothing when the form has no such field', () => {
    expect(readNewRoom(new URLSearchParams(), [], () => false)).toEqual({ name: '', error: 'new.badName' })
  })
})
