import { expect, it } from 'vitest'
import { AnswerRefused, readAnswer } from './read-answer.ts'

const nobody = () => false
const form = (fields: Readonly<Record<string, string>>) =>
  new URLSearchParams({ question: '3', kind: 'done', ...fields })

it('an answer tells what was seen on the screen and in the EPJ’s log; empty fields tell nothing', () => {
  const fields = {
    message: ' Kunne ikke lagre ',
    log: 'HTTP 403 MASKINLESBAR-KODE\n',
    tooltip: '',
    window: '',
  }
  expect(readAnswer(form(fields), nobody)).toEqual({
    question: 3,
    answer: { kind: 'done', seen: { message: 'Kunne ikke lagre', log: 'HTTP 403 MASKINLESBAR-KODE' } },
  })
  expect(readAnswer(form({ log: ' ' }), nobody)).toEqual({ question: 3, answer: { kind: 'done', seen: {} } })
})

it('a problem is told by its message; that there was none is said, and not guessed', () => {
  expect(readAnswer(form({ kind: 'problem', message: 'Nei' }), nobody).answer).toEqual({
    kind: 'problem',
    problem: 'Nei',
    seen: { message: 'Nei' },
  })
  expect(readAnswer(form({ silent: 'yes' }), nobody).answer).toEqual({
    kind: 'done',
    seen: { message: null },
  })
})

it.each([
  ['a log with a living person’s number', { log: 'pasient 01010112345' }, 'guide.refused.living'],
  ['a log longer than anybody reads', { log: 'x'.repeat(2_001) }, 'guide.refused.form'],
  ['another answer than there is', { kind: 'perhaps' }, 'guide.refused.form'],
])('%s is refused', (_what, fields, text) => {
  const living = (said: string) => said.includes('01010112345')
  expect(() => readAnswer(form(fields), living)).toThrow(new AnswerRefused(text as AnswerRefused['text']))
})
