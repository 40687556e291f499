import { text } from '../../evidence/jwt.ts'
import { refusalIn } from '../../evidence/kjernejournal/data-calls.ts'
import type { Seen } from '../../evidence/seen.ts'
import { defineCheck, MISSING, shown, unless } from '../../kit/define-check.ts'

/** Volven 9060: two capital letters, or letters with a figure. */
const CODE = /^[A-Z]{2}\d?$/
const UNKNOWN = 'XX'
const VOLVEN_9060 = 'urn:oid:2.16.578.1.12.4.1.1.9060'
const SYSTEM_IN_SESSION = 'body.claims.practitioner_authorization.system'
const IN_SESSION = 'body.claims.practitioner_authorization.code'
const IN_ATTEST = 'header.authorization.nhn:tillitsrammeverk:parameters.practitioner.authorization.code'

export default defineCheck({
  id: 'kjernejournal/practitioner-same',
  requirements: ['KJ-S15', 'KJ-S23', 'KJ-N35'],
  cause: 'implementation',
  nb: {
    title: 'Attesten og sesjonen oppgir samme autorisasjon, fra Volven 9060',
    failureTitle:
      'Attesten og sesjonen oppgir ikke den samme autorisasjonen, eller en som ikke finnes i Volven 9060',
    why: 'Autorisasjonen avgjør hva brukeren får se. Er de to ulike, eller mangler den i attesten, vet ingen i hvilken rolle oppslaget ble gjort.',
    fix: 'Hent brukerens gyldige autorisasjon ett sted, og bruk den både i attesten (practitioner.authorization) og i practitioner_authorization, begge steder med system urn:oid:2.16.578.1.12.4.1.1.9060. Har brukeren ingen, så si det til brukeren, og la være å kalle session/create.',
  },
  en: {
    title: 'The attest and the session state the same authorisation, of Volven 9060',
    failureTitle:
      'The attest and the session do not state the same authorisation, or one that is not in Volven 9060',
    why: 'The authorisation decides what the user may see. When the two differ, or the attest has none, nobody knows in which role the look-up was made.',
    fix: 'Take the user’s valid authorisation from one place, and use it both in the attest (practitioner.authorization) and in practitioner_authorization, in both with system urn:oid:2.16.578.1.12.4.1.1.9060. When the user has none, tell the user, and do not call session/create.',
  },
  select: ({ creations }) => creations.filter(({ access }) => access.attest !== undefined),
  evaluate: (call) => {
    const { authorization, authorizationSystem, access } = call
    const attested = access.attest?.authorization
    const valid = validInstead(call)
    return [
      ...unless(authorization !== undefined && CODE.test(authorization), {
        at: IN_SESSION,
        expected: { nb: 'en kode i Volven 9060', en: 'a code of Volven 9060' },
        actual: shown(authorization),
        message: { nb: 'Koden er ikke fra Volven 9060.', en: 'The code is not of Volven 9060.' },
      }),
      ...unless(authorizationSystem === VOLVEN_9060, {
        at: SYSTEM_IN_SESSION,
        expected: VOLVEN_9060,
        actual: shown(authorizationSystem),
        message: {
          nb: 'Sesjonen oppgir ikke at koden er hentet fra Volven 9060.',
          en: 'The session does not state that the code is taken from Volven 9060.',
        },
      }),
      // The session states one, so that the user has one.
      ...unless(attested !== undefined || authorization === undefined || authorization === UNKNOWN, {
        at: IN_ATTEST,
        expected: { nb: `${authorization}, som i sesjonen`, en: `${authorization}, as in the session` },
        actual: MISSING,
        message: {
          nb: 'Attesten oppgir ikke brukerens autorisasjon.',
          en: 'The attest does not state the user’s authorisation.',
        },
      }),
      ...unless(attested === undefined || attested === authorization, {
        at: IN_SESSION,
        expected: { nb: `${attested}, som i attesten`, en: `${attested}, as in the attest` },
        actual: shown(authorization),
        message: { nb: 'Attesten sier noe annet.', en: 'The attest says something else.' },
      }),
      ...unless(valid === undefined || attested !== authorization, {
        at: IN_SESSION,
        expected: { nb: `${valid}, som i HPR`, en: `${valid}, as in HPR` },
        actual: shown(authorization),
        message: {
          nb: 'Personen i tokenet har ikke denne autorisasjonen i HPR, men en annen. Er det en annen person enn den innloggede, er det tokenet som er feil.',
          en: 'The person in the token does not have this authorisation in HPR, but another. When that person is not the user who is logged in, it is the token that is wrong.',
        },
      }),
    ]
  },
})

/** What HPR has, when Innlogging refused the one stated. A user who has none left may be refused with the one that was. */
function validInstead(call: Seen): string | undefined {
  const { explanation } = call.exchange
  const valid = text(explanation?.expected) ?? ''
  const isNotTheirs = explanation?.at === IN_SESSION && refusalIn(call).code === 'AUT_000'
  return isNotTheirs && valid !== '' ? valid : undefined
}
