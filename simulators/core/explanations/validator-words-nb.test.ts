import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { explanationInNorwegian } from './explanations-nb.ts'
import { validatorInNorwegian } from './validator-words-nb.ts'

const schema = z.strictObject({
  text: z.string().min(2).max(3),
  number: z.number().min(1).max(5),
  yes: z.boolean(),
  list: z.array(z.string()).min(1).max(2),
  option: z.enum(['Test', 'Development']),
  address: z.url(),
  shape: z.string().regex(/^\d{9}$/),
  day: z.iso.date(),
})

/** As the body's reader writes it (body.ts). */
function saidOf(body: unknown): readonly string[] {
  const { error } = schema.safeParse(body)
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`)
}

describe('what the validator says', () => {
  it('is told in Norwegian, whatever is wrong', () => {
    const wrong = [
      [],
      {},
      { text: 1, number: '1', yes: 'ja', list: 'a', option: 'Prod', address: 'x', shape: 'x', day: 'x' },
      { text: 'a', number: 0, yes: true, list: [], option: 'Test', extra: 1 },
      { text: 'abcd', number: 9, list: ['a', 'b', 'c'] },
    ]
    const english = wrong.flatMap(saidOf)
    expect(english.length).toBeGreaterThan(20)
    for (const text of english) expect(validatorInNorwegian(text), text).toMatch(/ (?:skal|er|har|kan) /)
    expect(validatorInNorwegian(english.join('; '))).not.toMatch(/Invalid|Too |expected|received/)
  })

  it('is told of all that critical information is refused for', () => {
    const folder = join(import.meta.dirname, '../../kjernejournal/data/critical-information')
    const texts = globSync('*.ts', { cwd: folder }).flatMap((file) =>
      [
        ...readFileSync(join(folder, file), 'utf8').matchAll(
          /code: '[\w-]+',\s*text: (?:'([^'\n]+)'|`([^`\n]+)`)/g,
        ),
      ].map(([, plain, template = '']) =>
        (plain ?? template).replace(/\$\{[^}]*\}/g, '1').replace(/\$\{[^}]*$/, ''),
      ),
    )
    expect(texts.length).toBeGreaterThan(12)
    for (const text of texts)
      expect(explanationInNorwegian(text.startsWith('The ') ? text : `Flag.code: ${text}`), text).toBeTypeOf(
        'string',
      )
  })

  it('is part of what an explanation may be', () => {
    expect(explanationInNorwegian('audience: Invalid input: expected string, received number')).toBe(
      'audience skal være tekst, men er tall',
    )
    expect(
      explanationInNorwegian(
        'environment: Invalid option: expected one of "Test"|"Development", or Invalid input: expected number, received string',
      ),
    ).toBe('environment skal være en av "Test", "Development", eller skal være tall, men er tekst')
    expect(explanationInNorwegian('audience: something else')).toBeUndefined()
  })
})
