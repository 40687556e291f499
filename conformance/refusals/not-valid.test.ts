import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { notValid, notValidAt } from './not-valid.ts'

function saidOf(schema: z.ZodType, value: unknown) {
  const found = schema.safeParse(value)
  return found.success ? undefined : notValidAt(found.error.issues[0])
}

describe('what a schema does not take is told in both languages, without names of types', () => {
  it.each([
    [z.object({ a: z.string() }), { a: 1 }, 'a må være en tekst', 'a must be a text'],
    [z.coerce.number(), 'many', 'må være et tall', 'must be a number'],
    [z.coerce.number().int().max(65_535), '70000', 'er for mye: høyst 65535', 'is too much: at most 65535'],
    [z.string().min(1), '', 'er for lite: minst 1', 'is too little: at least 1'],
    [z.enum(['', 'nb', 'en']), 'sv', 'må være en av nb, en', 'must be one of nb, en'],
    [z.literal('2'), '1', 'må være 2', 'must be 2'],
    [z.union([z.literal(''), z.url()]), 'x', 'må være en adresse', 'must be an address'],
    [z.iso.date(), 'soon', 'må være en dag, som 2026-12-31', 'must be a day, like 2026-12-31'],
    [z.strictObject({}), { b: 1 }, 'har ukjent innhold: b', 'has unknown members: b'],
    [z.string().regex(/^a$/), 'b', 'er ikke gyldig', 'is not valid'],
    [
      z.array(z.string().refine(() => false, 'no such report')),
      ['pdf'],
      '0 det er ingen slik rapport',
      '0 no such report',
    ],
  ])('%#', (schema, value, nb, en) => {
    expect(saidOf(schema, value)).toEqual({ nb, en })
  })

  it('and so is nothing at all', () => {
    expect(notValid(undefined)).toEqual({ nb: 'er ikke gyldig', en: 'is not valid' })
  })
})
