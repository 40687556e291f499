import { defineCheck, shown, unless } from '../../kit/define-check.ts'
import { toldByBench } from '../../kit/told-by-bench.ts'

const CURVES = new Set(['P-256', 'P-384', 'P-521'])

function curveOf(jwk: unknown): unknown {
  return typeof jwk === 'object' && jwk !== null && 'crv' in jwk ? jwk.crv : undefined
}

/** Where HelseID or Kjernejournal read a coordinate that no JWK has. */
const COORDINATE = /^headers?\.dpop\.jwk\.[xy]$/

function isCurveKey(jwk: unknown): boolean {
  return typeof jwk === 'object' && jwk !== null && 'kty' in jwk && jwk.kty === 'EC'
}

export default defineCheck({
  id: 'helseid/dpop-curve',
  requirements: ['HID-N40', 'HID-D02'],
  cause: 'implementation',
  // NHN's own sample proves itself with an RSA key, which has no curve.
  whenUnseen: 'not-applicable',
  nb: {
    title: 'Nøkkelen i DPoP-beviset oppgir kurve og punkt slik en JWK gjør',
    failureTitle: 'Nøkkelen i DPoP-beviset oppgir ikke kurve eller punkt slik en JWK gjør',
    why: 'En JWK med crv ES256 (algoritmen) eller prime256v1 (navnet i OpenSSL) finnes ikke. HelseID kan ikke lese den og avviser beviset. En koordinat med en byte for mye eller for lite, som Javas BigInteger og Gos big.Int gir, rammer bare noen av nøklene, og blir derfor sjelden sett før EPJ-en er i bruk.',
    fix: 'Skriv P-256, P-384 eller P-521 i crv. ES256 hører hjemme i alg. La et JWT-bibliotek skrive x og y; skriver du dem selv: base64url uten utfylling, av 32 byte for P-256 (48 for P-384, 66 for P-521), med ledende nuller.',
  },
  en: {
    title: 'The key in the DPoP proof states curve and point as a JWK does',
    failureTitle: 'The key in the DPoP proof does not state curve or point as a JWK does',
    why: 'There is no JWK with crv ES256 (the algorithm) or prime256v1 (the name in OpenSSL). HelseID cannot read it and refuses the proof. A coordinate with a byte too many or too few, as Java’s BigInteger and Go’s big.Int give, affects only some of the keys, and is therefore seldom seen before the EPJ is in use.',
    fix: 'Write P-256, P-384 or P-521 in crv. ES256 belongs in alg. Let a JWT library write x and y; if you write them yourself: base64url without padding, of 32 bytes for P-256 (48 for P-384, 66 for P-521), with the leading zeros kept.',
  },
  select: ({ proofs }) => proofs.filter(({ jwt }) => isCurveKey(jwt.header['jwk'])),
  evaluate: ({ jwt: { header }, exchange: { explanation } }) => {
    const curve = curveOf(header['jwk'])
    const { at = '', expected, actual } = explanation ?? {}
    return [
      ...unless(typeof curve === 'string' && CURVES.has(curve), {
        at: 'header.dpop.jwk.crv',
        expected: { nb: 'P-256, P-384 eller P-521', en: 'P-256, P-384 or P-521' },
        actual: shown(curve),
        message: { nb: 'crv er ikke navnet på en kurve.', en: 'crv is not the name of a curve.' },
      }),
      ...unless(!COORDINATE.test(at), {
        at: at.replace(/^headers/, 'header'),
        expected: toldByBench(expected, { nb: 'kurvens koordinat', en: 'the curve’s coordinate' }),
        actual: toldByBench(actual, shown(undefined)),
        message: {
          nb: 'Koordinaten er ikke skrevet slik kurven krever (RFC 7518 avsnitt 6.2.1.2).',
          en: 'The coordinate is not written as the curve requires (RFC 7518 section 6.2.1.2).',
        },
      }),
    ]
  },
})
