import { describe, expect, it } from 'vitest'
import { kindOfName, registeredName, spellings } from './names.ts'

const KARI = { given: 'Kari', middle: 'Berg', family: 'Hansen' }
const OLA = { given: 'Ola', middle: '', family: 'Berg-Hansen' }

describe('a name in Folkeregisteret', () => {
  it('has the first of two unjoined surnames as mellomnavn', () => {
    expect(registeredName(KARI)).toEqual({
      fornavn: 'Kari',
      mellomnavn: 'Berg',
      etternavn: 'Hansen',
      forkortetNavn: 'HANSEN KARI BERG',
    })
    expect(registeredName(OLA)).toMatchObject({ etternavn: 'Berg-Hansen' })
    expect([KARI, OLA, { ...KARI, middle: '' }].map(kindOfName)).toEqual([
      'middle-name',
      'double-surname',
      'plain',
    ])
  })

  it('is shortened when it is long', () => {
    const long = { given: 'Aleksandra Benedikte', middle: 'Christophersen', family: 'Dybwad-Eilertsen' }
    expect(registeredName(long).forkortetNavn).toBe('DYBWAD-EILERTSEN ALEKSAND')
  })

  it.each([
    [KARI, 'Hansen', true, true],
    [KARI, 'Berg Hansen', false, false],
    [KARI, 'Berg-Hansen', false, false],
    [OLA, 'Berg-Hansen', true, true],
    [OLA, 'Berg Hansen', true, false],
    [OLA, 'Berg', true, false],
    [OLA, 'Hansen', false, false],
  ])('of %j typed as %s: Altinn %s, exact %s', (name, text, altinn, exact) => {
    expect(spellings(name)).toContainEqual({ text, altinn, exact })
  })
})
