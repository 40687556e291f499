import { refusalIn } from '../../evidence/kjernejournal/data-calls.ts'
import { defineCheck } from '../../kit/define-check.ts'
import { OPENING, refusedCreation } from '../../kit/refused-creation.ts'
import { messageUnreported, toldFaults } from '../../kit/told-faults.ts'

/** No valid authorisation, or one that gives no access (Kjernejournal error codes and messages). */
const ROLE_CODES = /^AUT_(?:000|101|104)$/

export default defineCheck({
  id: 'kjernejournal/role-refusal-told',
  requirements: ['KJ-N26'],
  cause: 'implementation',
  nb: {
    title: 'Brukeren får vite at rollen ikke gir tilgang til kjernejournal',
    failureTitle: 'Brukeren får ikke vite at rollen ikke gir tilgang til kjernejournal',
    why: 'Uten en melding tror brukeren at noe er galt med EPJ-en, og prøver igjen.',
    fix: 'Vis brukeren teksten i brukermelding fra svaret på session/create. Kjenner EPJ-en svaret på forhånd, kan den skjule kjernejournal for rollen.',
  },
  en: {
    title: 'The user is told that the role gives no access to Kjernejournal',
    failureTitle: 'The user is not told that the role gives no access to Kjernejournal',
    why: 'Without a message the user believes that something is wrong with the EPJ, and tries again.',
    fix: 'Show the user the text in brukermelding from the answer to session/create. An EPJ that knows the answer beforehand may hide Kjernejournal from the role.',
  },
  // Who hides Kjernejournal from the role has nothing to tell; that is left to a person.
  whenUnseen: 'not-applicable',
  select: ({ situations }) =>
    situations.flatMap((situation) => {
      const refused = refusedCreation(situation)
      return refused && ROLE_CODES.test(refusalIn(refused).code ?? '')
        ? [{ ...situation, seq: refused.seq, lacks: messageUnreported([situation], OPENING) }]
        : []
    }),
  evaluate: (situation) => toldFaults([situation], OPENING),
})
