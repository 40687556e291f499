import { isRecord } from '../../evidence/members.ts'
import { defineCheck, MISSING, shown } from '../../kit/define-check.ts'

const PRIVATE = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k', 'oth']

export default defineCheck({
  id: 'helseid/dpop-public-key',
  requirements: ['HID-D02'],
  cause: 'implementation',
  nb: {
    title: 'DPoP-beviset har bare den offentlige delen av nøkkelen',
    failureTitle: 'DPoP-beviset har den private delen av nøkkelen, eller ingen nøkkel',
    why: 'Den som leser beviset, får den private nøkkelen med på kjøpet og kan lage bevis selv. Uten nøkkel i jwk kan ingen kontrollere beviset.',
    fix: 'Ta med bare kty, crv, x og y (EC) eller kty, n og e (RSA) i jwk. Er den private delen sendt, så kast nøkkelen og lag en ny.',
  },
  en: {
    title: 'The DPoP proof has only the public part of the key',
    failureTitle: 'The DPoP proof has the private part of the key, or no key',
    why: 'Whoever reads the proof gets the private key as well, and can make proofs of their own. Without a key in jwk nobody can verify the proof.',
    fix: 'Include only kty, crv, x and y (EC) or kty, n and e (RSA) in jwk. If the private part was sent, discard that key and make a new one.',
  },
  select: ({ proofs }) => proofs,
  evaluate: ({ jwt: { header } }) => {
    const { jwk } = header
    if (!isRecord(jwk))
      return [
        {
          at: 'header.dpop.jwk',
          expected: { nb: 'den offentlige nøkkelen', en: 'the public key' },
          actual: shown(jwk),
          message: { nb: 'Beviset har ingen nøkkel.', en: 'The proof has no key.' },
        },
      ]
    return PRIVATE.filter((name) => name in jwk).map((name) => ({
      at: `header.dpop.jwk.${name}`,
      expected: MISSING,
      actual: { nb: 'et privat felt', en: 'a private member' },
      message: { nb: `jwk har det hemmelige feltet ${name}.`, en: `jwk has the private member ${name}.` },
    }))
  },
})
