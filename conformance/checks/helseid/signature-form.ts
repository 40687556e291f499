import { headerAll, type Seen } from '../../evidence/seen.ts'
import { defineCheck, inText, unless } from '../../kit/define-check.ts'

/** Of r and s together, each of the curve's size (RFC 7518, section 3.4). */
const SIZES: Readonly<Record<string, number>> = { ES256: 64, ES384: 96, ES512: 132 }
const SEQUENCE = 0x30
/** What HelseID says of a signature that the right key made in another form. */
const MISFORMED = /the key is right, but the (?:signature|salt)/

interface Signed {
  readonly seq: number
  readonly at: 'body.client_assertion' | 'header.dpop'
  readonly tokens: readonly string[]
  readonly alg: string
  readonly said: Seen['exchange']['explanation']
}

export default defineCheck<Signed>({
  id: 'helseid/signature-form',
  requirements: ['HID-K01'],
  cause: 'implementation',
  nb: {
    title: 'Signaturene er skrevet slik algoritmen krever i en JWT',
    failureTitle: 'En signatur er skrevet i en annen form enn en JWT har',
    why: 'Mottakeren kan ikke lese signaturen, og avviser hvert kall, også når nøkkelen er riktig. Feilen ser ut som en feil nøkkel.',
    fix: 'La et JWT-bibliotek signere. Signerer du selv: ES256 er r og s etter hverandre, 32 byte hver, ikke DER (.NET: DSASignatureFormat.IeeeP1363FixedFieldConcatenation; Java: SHA256withECDSAinP1363Format; Node: dsaEncoding: ieee-p1363). PS256 har et salt på 32 byte, like langt som hashen.',
  },
  en: {
    title: 'The signatures are written as the algorithm demands in a JWT',
    failureTitle: 'A signature is written in another form than a JWT has',
    why: 'The recipient cannot read the signature, and refuses every call, with the right key too. It looks like a wrong key.',
    fix: 'Let a JWT library sign. If you sign yourself: ES256 is r and s one after the other, 32 bytes each, not DER (.NET: DSASignatureFormat.IeeeP1363FixedFieldConcatenation; Java: SHA256withECDSAinP1363Format; Node: dsaEncoding: ieee-p1363). PS256 has a salt of 32 bytes, as long as the hash.',
  },
  select: ({ assertions, clientCalls, proofs }) => {
    const assertionOf = new Map(clientCalls.map(({ seq, form }) => [seq, form.get('client_assertion')]))
    return [
      ...assertions.map(
        ({ seq, jwt, exchange }): Signed => ({
          seq,
          at: 'body.client_assertion',
          tokens: [assertionOf.get(seq) ?? ''],
          alg: inText(jwt.header['alg']),
          said: exchange.explanation,
        }),
      ),
      ...proofs.map(
        (proof): Signed => ({
          seq: proof.seq,
          at: 'header.dpop',
          tokens: headerAll(proof, 'dpop'),
          alg: inText(proof.jwt.header['alg']),
          said: proof.exchange.explanation,
        }),
      ),
    ]
  },
  evaluate: ({ at, tokens, alg, said }) => {
    const isRefused = said?.at?.replace(/^headers\./, 'header.').startsWith(at) && MISFORMED.test(said.reason)
    return unless(!isRefused && !tokens.some((token) => isDer(token, alg)), {
      at: `${at}.signature.form`,
      expected: {
        nb: `en signatur slik ${alg} har den i en JWT`,
        en: `a signature as ${alg} has it in a JWT`,
      },
      actual: isRefused
        ? { nb: 'en annen form, av riktig nøkkel', en: 'another form, by the right key' }
        : { nb: 'DER (ASN.1)', en: 'DER (ASN.1)' },
      message: {
        nb: 'Signaturen har ikke formen til en JWT.',
        en: 'The signature does not have the form of a JWT’s.',
      },
    })
  },
})

/** ASN.1’s sequence, as long as it says, and not of the one size that it should have. */
function isDer(token: string, alg: string): boolean {
  const size = SIZES[alg]
  const signature = Buffer.from(token.slice(token.lastIndexOf('.') + 1), 'base64url')
  if (size === undefined || signature.length === size || signature[0] !== SEQUENCE) return false
  const header = signature[1] === 0x81 ? 3 : 2
  return signature[header - 1] === signature.length - header && signature[header] === 0x02
}
