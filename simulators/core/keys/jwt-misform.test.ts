import { expect, it } from 'vitest'
import { explanationValueInNorwegian } from '../explanations/explanation-values-nb.ts'
import { misformOfJwt } from './jwt-misform.ts'

const PART = Buffer.from('{"a":"~~~?"}').toString('base64url')
const WHOLE = `${PART}.${PART}.${PART}`

it.each([
  ['', '(nothing)'],
  [`"${WHOLE}"`, 'a text in quotation marks'],
  [`${WHOLE}\r\n`, 'a text with a space or line break in it'],
  [`${PART}.${PART}`, 'a text of 2 parts'],
  [`${WHOLE}.${PART}.${PART}`, 'a text of 5 parts'],
  [WHOLE.replaceAll('-', '%2D'), 'a text that is percent-encoded'],
  [`${PART}==.${PART}.${PART}`, 'base64 with = at the end of a part'],
  [WHOLE.replaceAll('-', '+').replaceAll('_', '/'), 'base64 with + or / in it'],
  [`${PART}.${PART}.`, 'a JWT without a signature'],
  [`${PART}.${PART}.å`, 'unreadable'],
])('what is no JWT is told apart: %s', (text, told) => {
  expect(misformOfJwt(text)).toBe(told)
  if (told !== 'unreadable') expect(explanationValueInNorwegian(told)).not.toBe(told)
})
