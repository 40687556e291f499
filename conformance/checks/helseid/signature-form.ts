import type { Assertion } from '../../evidence/helseid/client-calls.ts'
import type { Proof } from '../../evidence/helseid/proofs.ts'
import type { Seen } from '../../evidence/seen.ts'
import { defineCheck, type Fault, inText, unless } from '../../kit/define-check.ts'
import { toldByBench } from '../../kit/told-by-bench.ts'

/** What HelseID says of a signature that the right key made in another form. */
const MISFORMED = /the key is right, but the (?:signature|salt)/
/** What HelseID and Kjernejournal say of a text that only a lenient reader takes for a JWT. */
const NO_JWT = /is not a (?:signed )?JWT/

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
    title: 'Klientbevis og DPoP-bevis er skrevet og signert slik en JWT er',
    failureTitle: 'Et bevis eller en signatur er skrevet i en annen form enn en JWT har',
    why: 'Mottakeren kan ikke lese beviset, og avviser hvert kall, også når nøkkelen er riktig. Feilen ser ut som en feil nøkkel.',
    fix: 'La et JWT-bibliotek signere. Signerer du selv: ES256 er r og s etter hverandre, 32 byte hver, ikke DER (.NET: DSASignatureFormat.IeeeP1363FixedFieldConcatenation; Java: SHA256withECDSAinP1363Format; Node: dsaEncoding: ieee-p1363; Go: ecdsa.Sign med FillBytes, ikke SignASN1). PS256 har et salt på 32 byte, like langt som hashen. Hver av de tre delene er base64url uten utfylling: - og _ i stedet for + og /, ingen =, ingen linjeskift.',
  },
  en: {
    title: 'Client assertions and DPoP proofs are written and signed as JWTs',
    failureTitle: 'An assertion, a proof or its signature is not written as in a JWT',
    why: 'The recipient cannot read it, and refuses every call, even when the key is right. The failure looks like a wrong key.',
    fix: 'Let a JWT library do the signing. If you sign yourself: ES256 is r and s one after the other, 32 bytes each, not DER (.NET: DSASignatureFormat.IeeeP1363FixedFieldConcatenation; Java: SHA256withECDSAinP1363Format; Node: dsaEncoding: ieee-p1363; Go: ecdsa.Sign with FillBytes, not SignASN1). PS256 has a salt of 32 bytes, as long as the hash. Each of the three parts is base64url without padding: - and _ in place of + and /, no =, no line breaks.',
  },
  *select({ assertions, proofs }) {
    for (const one of assertions) yield signed(one, 'body.client_assertion')
    for (const one of proofs) yield signed(one, 'header.dpop')
  },
  evaluate: ({ at, isDer, alg, said }) => {
    const place = said?.at?.replace(/^headers\./, 'header.')
    if (said && place === at && NO_JWT.test(said.reason)) return [unread(at, said.actual)]
    const isRefused = said && place?.startsWith(at) && MISFORMED.test(said.reason)
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

function unread(at: Signed['at'], actual: string | undefined): Fault {
  return {
    at,
    expected: { nb: 'tre deler i base64url uten utfylling', en: 'three parts in base64url without padding' },
    actual: toldByBench(actual, { nb: 'noe annet', en: 'something else' }),
    message: { nb: 'Teksten er ikke en JWT.', en: 'The text is not a JWT.' },
  }
}

function signed({ seq, jwt, exchange }: Assertion | Proof, at: Signed['at']): Signed {
  return { seq, at, isDer: jwt.isDer, alg: inText(jwt.header['alg']), said: exchange.explanation }
}
