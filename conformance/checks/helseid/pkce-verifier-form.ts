import { defineCheck, inText, unless } from '../../kit/define-check.ts'

/** RFC 7636, section 4.1. */
const PERMITTED = /^[A-Za-z0-9._~-]{43,128}$/

export default defineCheck({
  id: 'helseid/pkce-verifier-form',
  requirements: ['STD-10'],
  cause: 'implementation',
  nb: {
    title: 'PKCE-verifikatoren har lovlig lengde og lovlige tegn',
    failureTitle: 'PKCE-verifikatoren er for kort, for lang eller har ulovlige tegn',
    why: 'En kort verifikator kan gjettes. Med andre tegn enn de lovlige regner EPJ-en og HelseID seg fram til ulik hash, og koden blir avvist.',
    fix: 'Lag 32 tilfeldige byte og skriv dem som base64url uten utfylling. Det gir 43 lovlige tegn.',
  },
  en: {
    title: 'The PKCE verifier has a permitted length and permitted characters',
    failureTitle: 'The PKCE verifier is too short, too long, or has characters that are not permitted',
    why: 'A short verifier can be guessed. With other characters than the permitted ones the EPJ and HelseID arrive at different hashes, and the code is refused.',
    fix: 'Make 32 random bytes and write them as base64url without padding. That gives 43 permitted characters.',
  },
  select: ({ tokens }) => tokens.filter(({ form }) => form.has('code_verifier')),
  evaluate: ({ form }) => {
    const verifier = form.get('code_verifier') ?? ''
    return unless(PERMITTED.test(verifier), {
      at: 'body.code_verifier',
      expected: { nb: '43–128 av A–Z a–z 0–9 . _ ~ -', en: '43–128 of A–Z a–z 0–9 . _ ~ -' },
      actual: {
        nb: `${verifier.length} tegn: ${inText(verifier)}`,
        en: `${verifier.length} characters: ${inText(verifier)}`,
      },
      message: {
        nb: 'code_verifier har ikke lovlig form.',
        en: 'code_verifier does not have a permitted form.',
      },
    })
  },
})
