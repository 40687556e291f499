import { defineCheck, shown, unless } from '../../kit/define-check.ts'

/** 96 bits are 16 characters of base64url (Kjernejournal Innlogging). */
const FORM = /^[\w-]{16,}$/

export default defineCheck({
  id: 'helseid/dpop-jti-form',
  requirements: ['KJ-S07'],
  cause: 'implementation',
  nb: {
    title: 'jti i DPoP-beviset er lang nok og skrevet som base64url',
    failureTitle: 'jti i DPoP-beviset er for kort eller har andre tegn enn base64url',
    why: 'En kort verdi kommer igjen før eller siden, og da blir kallet avvist som en gjentakelse.',
    fix: 'Bruk minst 12 tilfeldige byte (96 biter) skrevet som base64url, altså minst 16 tegn. En UUID er også lang nok.',
  },
  en: {
    title: 'jti in the DPoP proof is long enough and written as base64url',
    failureTitle: 'jti in the DPoP proof is too short or has other characters than base64url',
    why: 'A short value comes again sooner or later, and then the call is refused as a repetition.',
    fix: 'Use at least 12 random bytes (96 bits) written as base64url, that is at least 16 characters. A UUID is long enough too.',
  },
  select: ({ proofs }) => proofs,
  evaluate: ({ jwt: { claims } }) =>
    unless(typeof claims['jti'] === 'string' && FORM.test(claims['jti']), {
      at: 'header.dpop.jti',
      expected: { nb: 'minst 16 av A–Z a–z 0–9 - _', en: 'at least 16 of A–Z a–z 0–9 - _' },
      actual: shown(claims['jti']),
      message: {
        nb: 'jti er for kort eller har andre tegn.',
        en: 'jti is too short or has other characters.',
      },
    }),
})
