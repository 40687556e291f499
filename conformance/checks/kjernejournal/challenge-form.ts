import { members } from '../../evidence/jwt.ts'
import { requestBody } from '../../evidence/seen.ts'
import { defineCheck, shown, unless } from '../../kit/define-check.ts'

/** SHA-256 is 32 bytes: 43 characters of base64url, without the = that would fill them up (RFC 7636, section 4.2). */
const FORM = /^[A-Za-z0-9_-]{43}$/

export default defineCheck({
  id: 'kjernejournal/challenge-form',
  requirements: ['KJ-S19'],
  cause: 'implementation',
  nb: {
    title: 'ehr_code_challenge er SHA-256 skrevet som base64url',
    failureTitle: 'ehr_code_challenge mangler, eller er ikke SHA-256 skrevet som base64url',
    why: 'Kjernejournal regner ut det samme av verifikatoren, og sammenligner tegn for tegn. Med = til slutt, med + og /, eller som heksadesimale sifre blir de to aldri like, og portalen åpnes ikke.',
    fix: 'Send feltet ehr_code_challenge, med understrek, og skriv de 32 bytene fra SHA-256 som base64url uten = på slutten. Det gir 43 tegn. Vanlig base64 har =, + og / og må skrives om.',
  },
  en: {
    title: 'ehr_code_challenge is a SHA-256 written as base64url',
    failureTitle: 'ehr_code_challenge is missing, or is not a SHA-256 written as base64url',
    why: 'Kjernejournal works out the same from the verifier, and compares character by character. With = at the end, with + and /, or as hexadecimal digits the two are never equal, and the portal does not open.',
    fix: 'Send the member ehr_code_challenge, with underscores, and write the 32 bytes of the SHA-256 as base64url without = at the end. That gives 43 characters. Ordinary base64 has =, + and /, and must be rewritten.',
  },
  // A body that is not there, or cannot be read, says nothing of what it was to hold.
  select: ({ sessionCalls }) =>
    sessionCalls.filter(
      (call) => call.kind === 'create' && Object.keys(members(requestBody(call))).length > 0,
    ),
  evaluate: ({ challenge }) =>
    unless(challenge !== undefined && FORM.test(challenge), {
      at: 'body.ehr_code_challenge',
      expected: { nb: '43 av A–Z a–z 0–9 - _', en: '43 of A–Z a–z 0–9 - _' },
      actual: shown(challenge),
      message: {
        nb: 'ehr_code_challenge mangler eller har ikke formen til en SHA-256 i base64url.',
        en: 'ehr_code_challenge is missing or does not have the form of a SHA-256 in base64url.',
      },
    }),
})
