import { expect, it } from 'vitest'
import { nearestNames } from './nearest-names.ts'
import { settingRefusals } from './settings.ts'

const NAMES = ['ticket-twice', 'ticket-of-previous-patient', 'reused-dpop-jti', 'no-par', 'attest-twice']

it('finds the name that was meant, the likest first', () => {
  expect(nearestNames('ticket-twise', NAMES)[0]).toBe('ticket-twice')
  expect(nearestNames('TICKET-TWICE', NAMES)[0]).toBe('ticket-twice')
  expect(nearestNames('dpop-jti-reused', NAMES)).toEqual(['reused-dpop-jti'])
  expect(nearestNames('nopar', NAMES)).toEqual(['no-par'])
})

it('finds none where nothing is alike, and at most five', () => {
  expect(nearestNames('', NAMES)).toEqual([])
  expect(nearestNames('qqq', NAMES)).toEqual([])
  expect(nearestNames('x'.repeat(100_000), NAMES)).toEqual([])
  expect(
    nearestNames(
      'wrong-icon',
      Array.from({ length: 9 }, (_, n) => `wrong-icon-${n}`),
    ),
  ).toHaveLength(5)
})

it('a name that one of many may be is told the nearest, and where all stand', () => {
  const many = [...NAMES, ...Array.from({ length: 20 }, (_, n) => `name-${n}`)]
  const told = settingRefusals.unknown('mutation', 'ticket-twise', many)
  expect(told.en).toBe(
    '--mutation is «ticket-twise», which is none; alike: ticket-twice, attest-twice. `list` shows all 25',
  )
  expect(settingRefusals.unknown('mutation', 'qqq', many).nb).toBe(
    '--mutation er «qqq», som ikke finnes. `list` viser alle 25',
  )
  expect(settingRefusals.unknown('plan', 'portl', ['portal', 'api']).en).toBe(
    '--plan is «portl»; known: portal, api',
  )
})
