import { defineCheck, shown, unless } from '../../kit/define-check.ts'

/** Volven 9060: two capital letters, or letters with a figure; XX is «unknown». */
const CODE = /^[A-Z]{2}\d?$/

export default defineCheck({
  id: 'kjernejournal/practitioner-same',
  requirements: ['KJ-S15', 'KJ-S23', 'KJ-N35'],
  cause: 'implementation',
  nb: {
    title: 'Attesten og sesjonen oppgir samme autorisasjon, fra Volven 9060',
    failureTitle: 'Attesten og sesjonen oppgir ulik autorisasjon, eller en som ikke finnes i Volven 9060',
    why: 'Autorisasjonen avgjør hva brukeren får se. Er de to ulike, vet ingen i hvilken rolle oppslaget ble gjort.',
    fix: 'Hent brukerens gyldige autorisasjon ett sted, og bruk den både i attesten og i practitioner_authorization. Har brukeren ingen, så si det til brukeren, og la være å kalle session/create.',
  },
  en: {
    title: 'The attest and the session state the same authorisation, of Volven 9060',
    failureTitle:
      'The attest and the session state different authorisations, or one that is not in Volven 9060',
    why: 'The authorisation decides what the user may see. When the two differ, nobody knows in which role the look-up was made.',
    fix: 'Take the user’s valid authorisation from one place, and use it both in the attest and in practitioner_authorization. When the user has none, tell the user, and do not call session/create.',
  },
  select: ({ creations }) => creations.filter(({ access }) => access.attest !== undefined),
  evaluate: ({ authorization, access }) => {
    const attested = access.attest?.authorization
    return [
      ...unless(authorization !== undefined && CODE.test(authorization), {
        at: 'body.claims.practitioner_authorization.code',
        expected: { nb: 'en kode i Volven 9060', en: 'a code of Volven 9060' },
        actual: shown(authorization),
        message: { nb: 'Koden er ikke fra Volven 9060.', en: 'The code is not of Volven 9060.' },
      }),
      ...unless(attested === undefined || attested === authorization, {
        at: 'body.claims.practitioner_authorization.code',
        expected: { nb: `${attested}, som i attesten`, en: `${attested}, as in the attest` },
        actual: shown(authorization),
        message: { nb: 'Attesten sier noe annet.', en: 'The attest says something else.' },
      }),
    ]
  },
})
