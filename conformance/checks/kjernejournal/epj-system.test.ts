import { critical, medicines } from '../../kit/fixture/build-data-calls.ts'
import { indicator, ping } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './epj-system.ts'

const named = (name: string | undefined) => () => [indicator({ headers: { 'x-epj-system': name } })]
const at = 'header.x-epj-system'

testCheck(check, {
  accept: {
    'name and version on look-up and ping': () => [indicator(), ping()],
    'medicines, and critical information that has a header of its own': () => [
      medicines({}, { headers: { 'x-epj-system': 'Acme EPJ 4.2' } }),
      critical(),
    ],
    'free text': named('ACME EHR system version 42.01'),
    'a name with signs that X-SOURCE-SYSTEM would not permit': named('Blåjournal/Nord_2'),
  },
  reject: {
    'a missing header': { events: named(undefined), at },
    'an empty header': { events: named(' '), at },
    'a name without a version': { events: named('Acme EPJ'), at },
    'a version without a name': { events: named('4.2'), at },
    'a version before the name': { events: named('4.2 Acme EPJ'), at },
    'a name that is as long as a caller wishes': { events: named('a'.repeat(1_000_000)), at },
    'medicines without the header': { events: () => [indicator(), medicines()], at },
    'a ping without the header': {
      events: () => [indicator(), ping({ headers: { 'x-epj-system': undefined } })],
      at,
    },
  },
})
