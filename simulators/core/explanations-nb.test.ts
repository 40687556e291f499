import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { explanationInNorwegian } from './explanations-nb.ts'

const simulators = join(import.meta.dirname, '..')

describe('an explanation in Norwegian', () => {
  it('is the sentence with what differs in its places', () => {
    for (const [en, nb] of [
      ['jti must be a unique text', 'jti må være en unik tekst'],
      ['The DPoP proof has been used before.', 'DPoP-beviset er brukt før.'],
      [
        'The client assertion says ES256, but the registered key is an RSA key',
        'Klientbeviset sier ES256, men den registrerte nøkkelen er en RSA-nøkkel',
      ],
      [
        'In the request object: jti must be a unique text',
        'I forespørselsobjektet: jti må være en unik tekst',
      ],
      [
        'HID-1004: The organisation number must have nine digits',
        'HID-1004: Organisasjonsnummeret må ha ni sifre',
      ],
    ] as const)
      expect(explanationInNorwegian(en)).toBe(nb)
  })

  it('has what else was wrong, and what was right', () => {
    expect(
      explanationInNorwegian(
        'jti must be a unique text. Also wrong: exp and nbf. What is fine: client_id, the organisation and the signature of the assertion, made with the registered key.',
      ),
    ).toBe(
      'jti må være en unik tekst. Også feil: exp og nbf. Dette er i orden: client_id, virksomheten og signaturen på beviset, laget med den registrerte nøkkelen.',
    )
  })

  it('is left out of what nobody has put into Norwegian, and never half of it', () => {
    expect(explanationInNorwegian('Something else')).toBeUndefined()
    expect(explanationInNorwegian('In the request object: something else')).toBeUndefined()
    expect(explanationInNorwegian('')).toBeUndefined()
    expect(explanationInNorwegian(`The scope ${'a'.repeat(100_000)}`)).toBeUndefined()
  })

  it('is there for every refusal of a token at Kjernejournal, and for HelseID’s numbered ones', () => {
    const texts = ['kjernejournal/access/faults.ts', 'helseid/sts/hid-error.ts'].flatMap((file) =>
      [...readFileSync(join(simulators, file), 'utf8').matchAll(/'(The [^'\n]+\.)'|"(The [^"\n]+)",$/gm)].map(
        ([, plain, quoted]) => plain ?? quoted ?? '',
      ),
    )
    expect(texts.length).toBeGreaterThan(30)
    for (const text of texts) expect(explanationInNorwegian(text), text).toBeDefined()
  })

  it('is of sentences that simulators say: none that was reworded is left behind', () => {
    const said = globSync('**/*.ts', { cwd: simulators })
      .filter((file) => !file.includes('.test.') && !file.includes('explanations-nb'))
      .map((file) => readFileSync(join(simulators, file), 'utf8'))
      .join('\n')
    const source = readFileSync(join(import.meta.dirname, 'explanations-nb.ts'), 'utf8')
    const [catalogue = ''] = source.split('/** What stands for what differs')
    const english = [...catalogue.matchAll(/^ {2}\[(?:\n {4})?(?:'([^'\n]+)'|"([^"\n]+)"),/gm)].map(
      ([, plain, quoted]) => plain ?? quoted ?? '',
    )
    expect(english.length).toBeGreaterThan(100)
    /** Put together from words that stand apart in the source. */
    const composed = /^(?:aud |The signature of the \{\}|The proof's clock)/
    // The longest stretch without a place must stand in the source as it is.
    const lost = english.filter((text) => {
      const longest = text.split('{}').sort((a, b) => b.length - a.length)[0] ?? ''
      return !said.includes(longest) && !composed.test(text)
    })
    expect(lost).toEqual([])
  })
})
