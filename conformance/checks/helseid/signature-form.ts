import type { Assertion } from '../../evidence/helseid/client-calls.ts'
import type { Proof } from '../../evidence/helseid/proofs.ts'
import type { Seen } from '../../evidence/seen.ts'
import { defineCheck, inText, unless } from '../../kit/define-check.ts'

/** What HelseID says of a signature that the right key made in another form. */
const MISFORMED = /the key is right, but the (?:signature|salt)/

interface Signed {
  readonly seq: number
  readonly at: 'body.client_assertion' | 'header.dpop'
  readonly isDer: boolean
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
  *select({ assertions, proofs }) {
    for (const one of assertions) yield signed(one, 'body.client_assertion')
    for (const one of proofs) yield signed(one, 'header.dpop')
  },
  evaluate: ({ at, isDer, alg, said }) => {
    const isRefused = said?.at?.replace(/^headers\./, 'header.').startsWith(at) && MISFORMED.test(said.reason)
    return unless(!isRefused && !isDer, {
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

function signed({ seq, jwt, exchange }: Assertion | Proof, at: Signed['at']): Signed {
  return { seq, at, isDer: jwt.isDer, alg: inText(jwt.header['alg']), said: exchange.explanation }
}
