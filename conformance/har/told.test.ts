import { expect, it } from 'vitest'
import { told } from './told.ts'

it('what a recording could be used for is told in the user’s language, with what it lacks most first', () => {
  const imported = { taken: 1, left: 10, notShown: new Map([['body', 1]]).set('header.dpop', 3) }
  expect(told(imported, 'nb')).toBe(
    'Kall som er vurdert: 1. Kall til andre adresser, som er utelatt: 10.\n' +
      'Opptaket viser ikke alle; det som bygger på dette, er ikke avgjort: header.dpop (3), body (1).',
  )
  expect(told({ ...imported, notShown: new Map() }, 'en')).toBe(
    'Calls that were judged: 1. Calls to other addresses, left out: 10.',
  )
})
