import { expect, it } from 'vitest'
import { judgeUnderstood } from './understood.ts'

const codes = (div: string) => judgeUnderstood({ text: { div } }, 'Condition').map(({ code }) => code)

it.each([
  '<b onclick="x()">x</b>',
  '<a href="javascript:x()">x</a>',
  '<SCRIPT>x</SCRIPT>',
  '<b\nonclick = "x">',
])('a narrative does something: %j', (div) => expect(codes(`<div>${div}</div>`)).toEqual(['invariant']))

it.each(['Dose one = 5 mg', 'javascript: a language', '<b class="x">on</b> on=1 <i>is text</i>'])(
  'a narrative only says something: %j',
  (div) => expect(codes(`<div>${div}</div>`)).toEqual([]),
)
