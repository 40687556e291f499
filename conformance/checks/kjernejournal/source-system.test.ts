import { sessionCreate, sessionEnd, sessionRefresh } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './source-system.ts'

const named = (name: string | undefined) => () => [sessionCreate({ headers: { 'x-source-system': name } })]
const at = 'header.x-source-system'

testCheck(check, {
  accept: {
    'name and version on all calls': () => [sessionCreate(), sessionRefresh(), sessionEnd()],
    'the shortest name': named('EPJ'),
    'the longest name': named('E'.repeat(512)),
    'every permitted sign': named('EPJ (Nord), v1.0-2'),
  },
  reject: {
    'a missing header': { events: named(undefined), at },
    'a name of two characters': { events: named('EP'), at },
    'a name of 513 characters': { events: named('E'.repeat(513)), at },
    'a slash': { events: named('EPJ/1.0'), at },
    'an underscore': { events: named('EPJ_1.0'), at },
    'a Norwegian letter': { events: named('Blåjournal 1.0'), at },
    'nothing but spaces': { events: named('    '), at },
    'a header missing on end only': {
      events: () => [sessionCreate(), sessionEnd({ headers: { 'x-source-system': undefined } })],
      at,
    },
  },
})
