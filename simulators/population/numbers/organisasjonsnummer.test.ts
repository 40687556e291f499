import { describe, expect, it } from 'vitest'
import { isOrganisasjonsnummer, isSyntheticOrganisasjonsnummer } from './organisasjonsnummer.ts'

describe('isOrganisasjonsnummer', () => {
  it.each(['994598759', '940155223', '312554275', '211980842'])('accepts %s', (text) => {
    expect(isOrganisasjonsnummer(text)).toBe(true)
  })

  it.each(['897069650', '112233445', '99459875', '9945987599', '99459875x', ''])('refuses %s', (text) => {
    expect(isOrganisasjonsnummer(text)).toBe(false)
  })

  it('knows which could be a real unit', () => {
    expect(isSyntheticOrganisasjonsnummer('994598759')).toBe(false)
    expect(isSyntheticOrganisasjonsnummer('312554275')).toBe(true)
  })
})
