import type { TokenCall } from '../../evidence/helseid/token-calls.ts'
import { defineCheck, type Fault, MISSING } from '../../kit/define-check.ts'

const AT = 'body.code_verifier'

export default defineCheck({
  id: 'helseid/pkce-verifier-same',
  requirements: ['STD-22'],
  cause: 'implementation',
  nb: {
    title: 'Koden løses inn med PKCE-verifikatoren fra den samme innloggingen',
    failureTitle: 'Koden løses inn uten PKCE-verifikator, eller med en annen enn innloggingens',
    why: 'Verifikatoren viser at den som løser inn koden, er den som begynte innloggingen. Mangler den, eller er den en annen, svarer HelseID invalid_grant, og brukeren kommer ikke inn.',
    fix: 'Ta vare på verifikatoren sammen med state når innloggingen begynner, og send den som code_verifier når koden løses inn. Lag ikke en ny når svaret kommer. Regn ut code_challenge som base64url(SHA-256(code_verifier)) uten =.',
  },
  en: {
    title: 'The code is redeemed with the PKCE verifier of the same log-in',
    failureTitle: 'The code is redeemed without a PKCE verifier, or with another than the log-in’s',
    why: 'The verifier shows that whoever redeems the code is the one who began the log-in. When it is missing, or is another, HelseID answers invalid_grant, and the user does not get in.',
    fix: 'Keep the verifier together with state when the log-in begins, and send it as code_verifier when the code is redeemed. Do not make a new one when the answer comes. Make code_challenge as base64url(SHA-256(code_verifier)) without =.',
  },
  select: ({ tokens, steps }) => {
    const attacks = new Set(steps.flatMap(({ id, phase }) => (phase === 'attack' ? [id] : [])))
    return tokens.filter(
      // The code of an attack may belong to another log-in than the EPJ's, which other checks judge.
      (call) =>
        call.grant === 'authorization_code' &&
        (call.step === undefined || !attacks.has(call.step)) &&
        (isLacking(call) || isOther(call) || call.accessToken !== undefined),
    )
  },
  evaluate: (call) => (isLacking(call) ? LACKING : isOther(call) ? OTHER : []),
})

const isLacking = ({ form }: TokenCall): boolean => (form.get('code_verifier') ?? '') === ''

/** HelseID compares it with the challenge of the log-in that the code is of, which no journal shows. */
const isOther = ({ exchange }: TokenCall): boolean => exchange.explanation?.at === AT

const expected = {
  nb: 'verifikatoren som code_challenge i innloggingen ble regnet ut av',
  en: 'the verifier that code_challenge of the log-in was made from',
}
const LACKING: readonly Fault[] = [
  {
    at: AT,
    expected,
    actual: MISSING,
    message: { nb: 'code_verifier mangler.', en: 'code_verifier is missing.' },
  },
]
const OTHER: readonly Fault[] = [
  {
    at: AT,
    expected,
    actual: {
      nb: 'en verifikator med en annen SHA-256',
      en: 'a verifier with another SHA-256',
    },
    message: {
      nb: 'SHA-256 av code_verifier er ikke lik code_challenge i innloggingen.',
      en: 'The SHA-256 of code_verifier is not the code_challenge of the log-in.',
    },
  },
]
