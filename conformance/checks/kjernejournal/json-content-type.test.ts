import type { Body } from '#simulators/core/journal/exchange.ts'
import type { Draft } from '../../kit/fixture/build-events.ts'
import { indicator } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { rawBody } from '../../kit/fixture/raw-body.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './json-content-type.ts'

const typed = (type: string | undefined) => [indicator({ headers: { 'content-type': type } })]

/** A look-up whose body is this. */
function sent(body: Body | undefined, headers: Readonly<Record<string, string>> = {}): Draft[] {
  return [rawBody(indicator({ headers }), body)]
}

testCheck(check, {
  accept: {
    JSON: () => [indicator()],
    'JSON with a character set': () => typed('application/json; charset=utf-8'),
    'a body that a recording left out': () => sent(undefined),
    'a body that was too large to keep': () => sent({ bytes: 2_000_000, sha256: '', omitted: 'too-large' }),
  },
  reject: {
    'plain text': { events: () => typed('text/plain;charset=UTF-8'), at: 'header.content-type' },
    'a byte order mark': { events: () => sent({ text: '\uFEFF{"fnr":"13116900216"}' }), at: 'body' },
    'a form that is called JSON': { events: () => sent({ text: 'fnr=13116900216' }), at: 'body' },
    'a packed body': {
      events: () => sent({ bytes: 50, sha256: '', omitted: 'binary' }, { 'content-encoding': 'gzip' }),
      at: 'body',
    },
  },
})
