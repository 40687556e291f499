import { expect, it } from 'vitest'
import { z } from 'zod'
import { ProblemError } from '../problem.ts'
import type { SimRequest } from '../simulator.ts'
import { checked, encodingOf, formBody, parseAnyJson, parseJson } from './body.ts'

const schema = z.object({
  environment: z.union([z.enum(['Test', 'Development']), z.int()]),
  key: z.union([z.string(), z.array(z.string())], { error: 'must be a key' }),
})

it('a member that may be one of several is told what each of them is', () => {
  expect(() => checked({ environment: 'Prod', key: 'x' }, schema)).toThrow(
    'environment: Invalid option: expected one of "Test"|"Development", or Invalid input: expected number, received string',
  )
})

it('a member whose rule has words of its own is told in those', () => {
  expect(() => checked({ environment: 1, key: 2 }, schema)).toThrow(/^key: must be a key$/)
})

it('a body is packed when its header names another encoding than none', () => {
  const sent = ['gzip', 'identity, gzip', 'x', 'identity', 'Identity , ', '']
  expect(sent.filter((encoding) => encodingOf({ 'content-encoding': encoding }) !== undefined)).toEqual(
    sent.slice(0, 3),
  )
  expect(encodingOf({})).toBeUndefined()
})

const explained = (use: () => unknown) => {
  try {
    return use()
  } catch (problem) {
    return problem instanceof ProblemError ? problem.explanation : problem
  }
}

it.each([
  ['nothing', Buffer.alloc(0), '(nothing)'],
  ['a byte order mark', Buffer.from('\uFEFF{"fnr":"1"}'), 'a byte order mark, and then the text'],
  ['UTF-16', Buffer.from('\uFEFF{"fnr":"1"}', 'utf16le'), 'UTF-16'],
  ['UTF-16 without a mark', Buffer.from('{"fnr":"1"}', 'utf16le'), 'UTF-16'],
  ['a form', Buffer.from('fnr=13116900216'), 'a form'],
  ['single quotes', Buffer.from("{'fnr':1}"), 'a text that breaks at character 2'],
  ['XML', Buffer.from('<fnr>1</fnr>'), 'a text that breaks at «<»'],
  ['a value as Python writes it', Buffer.from('{"samtykke":True}'), 'a text that breaks at «T»'],
  ['a text that names a position', Buffer.from('{"a":\'at position 7\'}'), "a text that breaks at «'»"],
  ['a word that is cut off', Buffer.from('{"a":tru'), 'a text that ends too early'],
  ['half an object', Buffer.from('{"fnr":"1"'), 'a text that breaks at character 11'],
])('a body that is no JSON is told apart: %s', (_name, body, actual) => {
  expect(explained(() => parseAnyJson(body))).toMatchObject({
    at: 'body',
    expected: expect.any(String),
    actual,
  })
})

it('a body of another encoding is told so, and its names are not kept with question marks', () => {
  const body = z.object({ name: z.string() })
  const sent = (encoding: BufferEncoding) => () => parseJson(Buffer.from('{"name":"Bjørn"}', encoding), body)
  expect(explained(sent('latin1'))).toEqual({
    reason: 'The body is not UTF-8',
    at: 'body',
    expected: 'UTF-8',
    actual: 'bytes of another encoding',
  })
  expect(sent('utf8')()).toEqual({ name: 'Bjørn' })
})

it('a form that begins with a byte order mark is told so, in place of a first parameter that is missing', () => {
  const form = (text: string) =>
    formBody({
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      rawBody: Buffer.from(text),
    } as SimRequest)
  expect(explained(() => form('\uFEFFgrant_type=client_credentials'))).toEqual({
    reason: 'The form begins with a byte order mark',
    at: 'body',
    expected: 'UTF-8 without a byte order mark',
    actual: 'a byte order mark, and then the text',
  })
  expect(form('grant_type=client_credentials').get('grant_type')).toBe('client_credentials')
})

it('a member that is missed is found in other letters', () => {
  const body = z.object({ who: z.object({ legal_entity: z.string() }), fnr: z.string() })
  expect(explained(() => checked({ who: { legal_entity: '1' }, Fnr: '1' }, body))).toMatchObject({
    at: 'body.fnr',
    expected: 'fnr',
    actual: 'Fnr',
  })
  expect(explained(() => checked({ who: { legalEntity: '1' }, fnr: '1' }, body))).toMatchObject({
    expected: 'legal_entity',
    actual: 'legalEntity',
  })
  expect(explained(() => checked({ who: {}, fnr: '1' }, body))).not.toHaveProperty('actual')
  expect(explained(() => checked({ who: 7, fnr: '1' }, body))).not.toHaveProperty('actual')
})

it('a body that nests deeper than anybody needs is refused before anything goes through it', () => {
  const nested = (levels: number) => Buffer.from(`${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`)
  expect(parseAnyJson(nested(100))).toHaveProperty('a.a.a')
  expect(explained(() => parseAnyJson(nested(101)))).toEqual({
    reason: 'The body nests too deep',
    at: 'body',
    expected: 'at most 100 levels',
  })
  expect(explained(() => parseAnyJson(nested(100_000)))).toMatchObject({ at: 'body' })
})
