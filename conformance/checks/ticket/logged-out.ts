import { defineCheck, MISSING, unless } from '../../kit/define-check.ts'

const LOG_OUT = 'kjernejournal.log-out'

export default defineCheck({
  id: 'ticket/logged-out',
  requirements: ['KJ-S46'],
  cause: 'implementation',
  nb: {
    title: 'Brukeren logges ut av portalen når brukeren logger ut av EPJ-en',
    failureTitle: 'Brukeren blir stående innlogget i portalen etter å ha logget ut av EPJ-en',
    why: 'Portalen husker innloggingen. Den neste ved maskinen kan åpne pasienter i den forrige brukerens navn.',
    fix: 'Åpne portalens adresse for utlogging (NHN oppgir den; i benken er det loggut) i samme nettleser når brukeren logger ut av EPJ-en, og før en annen bruker slipper til.',
  },
  en: {
    title: 'The user is logged out of the portal when the user logs out of the EPJ',
    failureTitle: 'The user stays logged in to the portal after logging out of the EPJ',
    why: 'The portal remembers the log-in. The next person at the computer can open patients in the previous user’s name.',
    fix: 'Open the portal’s log-out address (NHN provides it; in the bench it is loggut) in the same browser when the user logs out of the EPJ, and before another user is let in.',
  },
  select: ({ situations, tickets, calls }) => {
    const leavings = calls.filter(({ operation }) => operation === LOG_OUT)
    const uses = tickets.filter(({ where, accepted }) => where === 'portal' && accepted)
    return situations
      .filter(({ step }) => step.action === 'log-out')
      .flatMap(({ seq, step, until }, index, outs) => {
        const previous = outs[index - 1]?.step.end ?? 0
        const used = uses.findLast(
          (use) => use.seq > previous && use.seq < step.id && use.scenario === step.scenario,
        )
        // An EPJ that closes the portal with the patient has no more to leave.
        return used ? [{ seq, left: leavings.some((one) => one.seq > used.seq && one.seq <= until) }] : []
      })
  },
  evaluate: ({ left }) =>
    unless(left, {
      at: 'calls.log-out',
      expected: { nb: 'et besøk på portalens loggut', en: 'a visit to the portal’s loggut' },
      actual: MISSING,
      message: { nb: 'Portalens loggut ble ikke åpnet.', en: 'The portal’s loggut was not opened.' },
    }),
})
