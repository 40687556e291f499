import { step } from '../../kit/fixture/build-events.ts'
import { sessionCreate } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './role-refusal-told.ts'

const refused = (feilkode: string, fault?: string) =>
  sessionCreate({
    status: 403,
    answer: { feilkode, brukermelding: 'Rollen din gir ikke tilgang.' },
    ...(fault !== undefined && { fault }),
  })
const opened = (seen: object, ...calls: Parameters<typeof step>[2][]) =>
  step('open-kjernejournal', { outcome: 'problem', seen: { ...seen } }, ...calls)
const told = { message: 'Rollen din gir ikke tilgang.' }
const at = 'reported.message'

testCheck(check, {
  accept: {
    'a message about the role': () => opened(told, refused('AUT_104')),
    'a message about an authorisation that has lapsed': () => opened(told, refused('AUT_000')),
  },
  reject: {
    'no message about the role': { events: () => opened({ message: null }, refused('AUT_104')), at },
    'an empty one': { events: () => opened({ message: ' ' }, refused('AUT_101')), at },
    'no message about an authorisation that has lapsed': {
      events: () => opened({ message: null }, refused('AUT_000')),
      at,
    },
  },
  undecided: { 'nothing reported': () => opened({}, refused('AUT_104')) },
  decline: {
    'an EPJ that hides Kjernejournal from the role': () => opened({ message: null }),
    'a session that was created': () => opened({ message: null }, sessionCreate()),
    'a user who is not in HPR': () => opened({ message: null }, refused('AUT_108')),
    'a refusal that the bench ordered': () => opened({ message: null }, refused('AUT_104', 'status 403')),
    'a refusal of another step': () => step('open-patient', { seen: { message: null } }, refused('AUT_104')),
  },
})
