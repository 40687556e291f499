import { defineCheck, MISSING, unless } from '../../kit/define-check.ts'
import { statedRole } from '../../kit/user-role.ts'

/** What an EPJ states of a user whose profession is not known. */
const UNKNOWN = 'XX'

export default defineCheck({
  id: 'api/attest-authorization',
  requirements: ['KJ-I51'],
  cause: 'implementation',
  nb: {
    title: 'Attesten i tokenet til data-API-ene oppgir brukerens autorisasjon',
    failureTitle: 'Attesten i tokenet til data-API-ene mangler brukerens autorisasjon',
    why: 'Autorisasjonen avgjør hva brukeren får se. Står den bare i nhn-user-role, og ikke i attesten, har ingen gått god for den.',
    fix: 'Skriv brukerens gyldige autorisasjon i attesten (practitioner.authorization, system urn:oid:2.16.578.1.12.4.1.1.9060) når tokenet hentes, og send den samme koden i nhn-user-role.',
  },
  en: {
    title: 'The attest in the token for the data APIs states the user’s authorisation',
    failureTitle: 'The attest in the token for the data APIs lacks the user’s authorisation',
    why: 'The authorisation decides what the user may see. When it stands only in nhn-user-role, and not in the attest, nobody has vouched for it.',
    fix: 'Write the user’s valid authorisation in the attest (practitioner.authorization, system urn:oid:2.16.578.1.12.4.1.1.9060) when the token is fetched, and send the same code in nhn-user-role.',
  },
  // Of a user whose role the call does not state it is not known whether there is an authorisation to attest.
  select: ({ dataUses }) =>
    dataUses.flatMap((call) => {
      if (call.api !== 'critical-information' || !call.access.attest) return []
      const { code } = statedRole(call)
      return typeof code === 'string' && code !== '' && code !== UNKNOWN ? [{ ...call, role: code }] : []
    }),
  evaluate: ({ access, role }) =>
    unless(access.attest?.authorization !== undefined, {
      at: 'header.authorization.nhn:tillitsrammeverk:parameters.practitioner.authorization.code',
      expected: { nb: `${role}, som i nhn-user-role`, en: `${role}, as in nhn-user-role` },
      actual: MISSING,
      message: {
        nb: 'Attesten oppgir ikke brukerens autorisasjon.',
        en: 'The attest does not state the user’s authorisation.',
      },
    }),
})
