import type { Seen } from '../../evidence/seen.ts'
import { defineCheck, inText, unless } from '../../kit/define-check.ts'

function isOfTicket({ exchange: { explanation, fault, response } }: Seen): boolean {
  if (fault !== undefined || (response?.status ?? 500) >= 500) return false
  return explanation === undefined || explanation.at === 'query.ticket'
}

export default defineCheck({
  id: 'ticket/right-patient',
  requirements: ['KJ-N05'],
  cause: 'implementation',
  nb: {
    title: 'Portalen åpnes med billetten til pasienten som er åpen',
    failureTitle: 'Portalen åpnes ikke, eller den åpnes med billetten til en annen pasient',
    why: 'Billetten avgjør hvem som vises. Med feil billett vises kjernejournalen til feil pasient, og den som er åpen, kan få feil behandling.',
    fix: 'Bruk billetten fra det siste svaret for pasienten som er åpen, og kast den når pasienten lukkes.',
  },
  en: {
    title: 'The portal is opened with the ticket of the patient who is open',
    failureTitle: 'The portal is not opened, or is opened with another patient’s ticket',
    why: 'The ticket decides who is shown. With the wrong ticket the wrong patient’s kjernejournal is shown, and the one who is open may get the wrong treatment.',
    fix: 'Use the ticket from the last answer for the patient who is open, and discard it when the patient is closed.',
  },
  select: ({ tickets, ofOnePatient }) => {
    const byStep = new Map(ofOnePatient.map((situation) => [situation.step.id, situation]))
    return (
      tickets
        .filter(({ where, expired }) => where === 'portal' && !expired)
        // What was refused for something else than the ticket, or not answered, says nothing of it.
        .filter((use) => use.accepted || isOfTicket(use))
        .flatMap((use) => {
          const situation = use.step === undefined ? undefined : byStep.get(use.step)
          return situation ? [{ ...use, open: situation.patient }] : []
        })
    )
  },
  evaluate: ({ given, accepted, open }) => [
    ...unless(given === undefined || given.fnr === open, {
      at: 'query.ticket',
      expected: {
        nb: `billetten til ${open ?? 'ingen: ingen pasient er åpen'}`,
        en: `the ticket of ${open ?? 'nobody: no patient is open'}`,
      },
      actual: { nb: `billetten til ${inText(given?.fnr)}`, en: `the ticket of ${inText(given?.fnr)}` },
      message: { nb: 'Billetten gjelder en annen pasient.', en: 'The ticket is another patient’s.' },
    }),
    ...unless(accepted, {
      at: 'response.status',
      expected: { nb: 'pasienten', en: 'the patient' },
      actual: { nb: 'portalen avviste billetten', en: 'the portal refused the ticket' },
      message: { nb: 'Portalen tok ikke imot billetten.', en: 'The portal did not take the ticket.' },
    }),
  ],
})
