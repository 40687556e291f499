import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { explanationInNorwegian } from './explanations-nb.ts'

const simulators = join(import.meta.dirname, '..', '..')
const files = globSync('**/*.ts', { cwd: simulators }).filter(
  (file) => !/\.test\.ts$|\/fixture\/|texts\.ts$|explanations-nb|\/control\//.test(file),
)
const sources = files.map((file) => ({ file, source: readFileSync(join(simulators, file), 'utf8') }))

const LITERAL = String.raw`'(?:[^'\\\n]|\\.)+'|"(?:[^"\\\n]|\\.)+"|\`(?:[^\`\\]|\\.)+\``
/** Where an explanation begins: as a member, or handed to what makes the refusal. */
const BEGINS =
  /\breason:|\bmessage:|\b(?:refused|invalid|invalidToken|nonceDemand|hid|notThere|forbidden|stopped|unauthorised|breach|fail)\(/g
/** Where it ends: at the member or the argument behind it. */
const ENDS = /\n? *(?:at|expected|actual|headers|code|faultCode|type|status):|\}\)|\}\s*:|\n\s*\)|\)\n/

/** Every sentence that the file hands over as an explanation, with `X` for what differs. */
function sentencesIn(file: string, source: string): readonly string[] {
  const code = source.replace(/^\s*(?:\/\/|\/?\*).*$/gm, '')
  return [...code.matchAll(BEGINS)].flatMap(({ index, 0: begins }) => {
    // What goes on the wire is a message, and is an explanation too at Kjernejournal alone.
    if (begins === 'message:' && !/^kjernejournal\/(?!portal|nhn)/.test(file)) return []
    const rest = code.slice(index + begins.length, index + 400)
    const [part = ''] = rest.split(ENDS)
    const literals = [...part.matchAll(new RegExp(LITERAL, 'g'))].map(([text]) =>
      text
        .slice(1, -1)
        .replace(/\$\{[^}]*\}/g, 'X')
        .replaceAll("\\'", "'"),
    )
    const sentences = literals.filter(
      (text) => / /.test(text) && /^[\w“«]/.test(text) && !/^(?:an? |whatever came$)/.test(text),
    )
    // Of arguments the first sentence is the reason, and the next is what was expected.
    return begins.endsWith('(') ? sentences.slice(0, 1) : sentences
  })
}

/** Brreg answers in Norwegian; queries name members; libraries have words of their own. */
const madeElsewhere =
  /^(?:Accept må|Organisasjonsnummer X|Sortering X|Ukjent parameter|Authorization server requires nonce)/
/** Put together from words that stand apart in the source; each is there whole. */
const composed =
  /^(?:aud |The signature of the |The proof's clock|The password cannot be sent|In the request object: X$)/

describe('an explanation in Norwegian', () => {
  it('is the sentence with what differs in its places', () => {
    for (const [en, nb] of [
      ['jti must be a unique text', 'jti må være en unik tekst'],
      ['The DPoP proof has been used before.', 'DPoP-beviset er brukt før.'],
      [
        'The client assertion says ES256, but the registered key is an RSA key',
        'Klientbeviset sier ES256, men den registrerte nøkkelen er en RSA-nøkkel',
      ],
      ['fra must be exactly one value.', 'fra må være nøyaktig én verdi.'],
      [
        'nhn-event-id must be at most 128 letters, digits, dots, hyphens and underscores.',
        'nhn-event-id må være høyst 128 bokstaver, sifre, punktum, bindestreker og understreker.',
      ],
      [
        'Flag: Constraint ait-1 not met: it SHALL be so.; Flag.code: Missing required property',
        'Flag bryter regelen ait-1 i FHIR: it SHALL be so; Flag.code mangler',
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

  it('tells of a signature in a wrong form, whatever the algorithm', () => {
    expect(
      explanationInNorwegian(
        'The signature of the client assertion cannot be read: the key is right, but the signature is made with PKCS #1 v1.5, and PS256 is PSS (RFC 7518 section 3.5)',
      ),
    ).toBe(
      'Signaturen på klientbeviset kan ikke leses: nøkkelen er riktig, men signaturen er laget med PKCS #1 v1.5, og PS256 er PSS (RFC 7518, avsnitt 3.5)',
    )
    const source = readFileSync(join(simulators, 'helseid/sts/client/signature-form.ts'), 'utf8')
    const forms = [...source.matchAll(/['`](the key is right, [^'`]+)['`]/g)].map(([, text = '']) =>
      text.replace(/\$\{alg\}/, 'PS256'),
    )
    expect(forms).toHaveLength(4)
    for (const form of forms)
      expect(explanationInNorwegian(`The proof's signature does not fit its jwk: ${form}`)).not.toMatch(
        /\b(?:key|and|the|is|section)\b/,
      )
  })

  it('is not looked for in a reason that a caller has made long', () => {
    const caller = ' Also wrong: a. What is fine: '.repeat(30_000)
    expect(explanationInNorwegian(`Unrecognized key: "${caller}"`)).toBeUndefined()
  })

  it('is left out of what nobody has put into Norwegian, and never half of it', () => {
    expect(explanationInNorwegian('Something else')).toBeUndefined()
    expect(explanationInNorwegian('fra must be what nobody has put so')).toBeUndefined()
    expect(explanationInNorwegian('In the request object: something else')).toBeUndefined()
    expect(explanationInNorwegian('')).toBeUndefined()
    expect(explanationInNorwegian(`The scope ${'a'.repeat(100_000)}`)).toBeUndefined()
  })

  it('is there for every refusal of a token at Kjernejournal, and for HelseID’s numbered ones', () => {
    const texts = ['kjernejournal/access/faults.ts', 'helseid/sts/details/hid-error.ts'].flatMap((file) =>
      [...readFileSync(join(simulators, file), 'utf8').matchAll(/'(The [^'\n]+\.)'|"(The [^"\n]+)",$/gm)].map(
        ([, plain, quoted]) => plain ?? quoted ?? '',
      ),
    )
    expect(texts.length).toBeGreaterThan(30)
    for (const text of texts) expect(explanationInNorwegian(text), text).toBeDefined()
  })

  it('is there for every sentence that a simulator writes, but for those that are made by somebody else', () => {
    const untold = sources.flatMap(({ file, source }) =>
      sentencesIn(file, source)
        .filter(
          (text) =>
            explanationInNorwegian(text) === undefined && !madeElsewhere.test(text) && !composed.test(text),
        )
        .map((text) => `${file}: ${text}`),
    )
    expect(untold).toEqual([])
  })

  it('is looked for in all simulators', () => {
    const found = sources.map(({ file, source }) => sentencesIn(file, source).length)
    expect(found.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(230)
    for (const part of [
      'altinn',
      'brreg',
      'core',
      'helseid/eid',
      'helseid/selvbetjening',
      'helseid/sts',
      'people',
    ])
      expect(
        files.some((file, index) => file.startsWith(`${part}/`) && (found[index] ?? 0) > 0),
        part,
      ).toBe(true)
  })

  it('is of sentences that simulators say: none that was reworded is left behind', () => {
    const said = sources.map(({ source }) => source).join('\n')
    const source = readFileSync(join(import.meta.dirname, 'explanations-nb.ts'), 'utf8')
    const [catalogue = ''] = source.split('/** What stands for what differs')
    const english = [...catalogue.matchAll(/^ {2}\[(?:\n {4})?(?:'([^'\n]+)'|"([^"\n]+)"),/gm)].map(
      ([, plain, quoted]) => plain ?? quoted ?? '',
    )
    expect(english.length).toBeGreaterThan(100)
    // The longest stretch without a place must stand in the source as it is.
    const lost = english.filter((text) => {
      const longest = text.split('{}').sort((a, b) => b.length - a.length)[0] ?? ''
      return !said.includes(longest) && !composed.test(text)
    })
    expect(lost).toEqual([])
  })
})
