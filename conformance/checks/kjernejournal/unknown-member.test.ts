import { type CallParts, type Draft, step } from '../../kit/fixture/build-events.ts'
import { indicator, openPortal, sessionCreate } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { PATIENT, USER } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './unknown-member.ts'

const scenario = 'kjernejournal/unknown-member'
const hit = { fault: 'extra-member' } satisfies CallParts
type Change = Parameters<typeof step>[1]

const logIn = (phase: string) => step('log-in', { scenario, phase, args: { user: USER } })
const open = (phase: string, parts: CallParts = {}, change: Change = {}) =>
  step(
    'open-patient',
    { scenario, phase, args: { patient: PATIENT }, seen: { icon: 4 }, ...change },
    indicator(parts),
  )
const click = (phase: string, change: Change, ...calls: readonly Draft[]) =>
  step('open-kjernejournal', { scenario, phase, ...change }, ...calls)
const portal = (parts: CallParts = {}) => [sessionCreate(parts), openPortal()]

const before = () => [...logIn('before'), ...open('before'), ...click('before', {}, ...portal())]
const after = () => [...open('after'), ...click('after', {}, ...portal())]
const attack = () => [...open('attack', hit), ...click('attack', {}, ...portal(hit))]

testCheck(check, {
  accept: {
    'the same work with the unknown member': () => [...before(), ...attack(), ...after()],
    'an EPJ that shows no icons at all': () => [
      ...logIn('before'),
      ...open('before', {}, { seen: { icon: null } }),
      ...click('before', {}, ...portal()),
      ...open('attack', hit, { seen: { icon: null } }),
      ...click('attack', {}, ...portal(hit)),
      ...after(),
    ],
    'an EPJ that reports no icon': () => [
      ...before(),
      ...open('attack', hit, { seen: {} }),
      ...click('attack', {}, ...portal(hit)),
      ...after(),
    ],
  },
  reject: {
    'an EPJ that falls over': {
      events: () => [
        ...before(),
        ...open('attack', hit, { outcome: 'problem', seen: { icon: null } }),
        ...click('attack', { outcome: 'problem' }),
      ],
      at: 'reported.outcome',
    },
    'an icon that says no contact': {
      events: () => [
        ...before(),
        ...open('attack', hit, { seen: { icon: 0 } }),
        ...click('attack', {}, ...portal(hit)),
        ...after(),
      ],
      at: 'reported.icon',
    },
    'a session that is not created': {
      events: () => [...before(), ...open('attack', hit), ...click('attack', {}), ...after()],
      at: 'calls.session-create',
    },
    'a portal that is not opened': {
      events: () => [
        ...before(),
        ...open('attack', hit),
        ...click('attack', {}, sessionCreate(hit)),
        ...after(),
      ],
      at: 'calls.open-portal',
    },
  },
  undecided: {
    'an attack that hit nothing': () => [
      ...before(),
      ...open('attack'),
      ...click('attack', {}, ...portal()),
      ...after(),
    ],
    'an EPJ that did not work before': () => [
      ...step('log-in', { scenario, phase: 'before', outcome: 'problem' }),
      ...attack(),
      ...after(),
    ],
    'an EPJ that was not seen afterwards': () => [...before(), ...attack()],
  },
  decline: { 'another scenario': () => [indicator(hit), ...portal(hit)] },
})
