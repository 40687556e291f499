import { defineCheck, shown, unless } from '../../kit/define-check.ts'

const CURVES = new Set(['P-256', 'P-384', 'P-521'])

function curveOf(jwk: unknown): unknown {
  return typeof jwk === 'object' && jwk !== null && 'crv' in jwk ? jwk.crv : undefined
}

function isCurveKey(jwk: unknown): boolean {
  return typeof jwk === 'object' && jwk !== null && 'kty' in jwk && jwk.kty === 'EC'
}

export default defineCheck({
  id: 'helseid/dpop-curve',
  requirements: ['HID-N40'],
  cause: 'implementation',
  nb: {
    title: 'Nøkkelen i DPoP-beviset oppgir kurven med kurvens navn',
    failureTitle: 'Nøkkelen i DPoP-beviset oppgir ikke kurven med navnet den har i en JWK',
    why: 'En JWK med crv ES256 (algoritmen) eller prime256v1 (navnet i OpenSSL) finnes ikke. HelseID kan ikke lese den og avviser beviset.',
    fix: 'Skriv P-256, P-384 eller P-521 i crv. ES256 hører hjemme i alg.',
  },
  en: {
    title: 'The key in the DPoP proof states the curve by the curve’s name',
    failureTitle: 'The key in the DPoP proof does not state the curve by its name in a JWK',
    why: 'There is no JWK with crv ES256 (the algorithm) or prime256v1 (the name in OpenSSL). HelseID cannot read it and refuses the proof.',
    fix: 'Write P-256, P-384 or P-521 in crv. ES256 belongs in alg.',
  },
  select: ({ proofs }) => proofs.filter(({ jwt }) => isCurveKey(jwt.header['jwk'])),
  evaluate: ({ jwt: { header } }) => {
    const curve = curveOf(header['jwk'])
    return unless(typeof curve === 'string' && CURVES.has(curve), {
      at: 'header.dpop.jwk.crv',
      expected: { nb: 'P-256, P-384 eller P-521', en: 'P-256, P-384 or P-521' },
      actual: shown(curve),
      message: { nb: 'crv er ikke navnet på en kurve.', en: 'crv is not the name of a curve.' },
    })
  },
})
