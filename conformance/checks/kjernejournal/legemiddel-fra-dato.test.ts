import { indicator } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './legemiddel-fra-dato.ts'

const from = (legemiddelFraDato: string | null) => [indicator({ json: { legemiddelFraDato } })]

testCheck(check, {
  accept: { 'a date': () => from('2026-01-31') },
  reject: {
    'the Norwegian form': { events: () => from('31.01.2026'), at: 'body.legemiddelFraDato' },
    'a moment': { events: () => from('2026-01-31T00:00:00Z'), at: 'body.legemiddelFraDato' },
    'no such day': { events: () => from('2026-13-01'), at: 'body.legemiddelFraDato' },
  },
  decline: { 'no date': () => [indicator()], 'null for no date': () => from(null) },
})
