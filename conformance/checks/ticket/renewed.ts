import { between } from '../../evidence/between.ts'
import { members } from '../../evidence/jwt.ts'
import { lastLookUpIn } from '../../evidence/kjernejournal/last-look-up.ts'
import type { TicketUse } from '../../evidence/kjernejournal/tickets.ts'
import { scenarioEnds } from '../../evidence/scenarios/situations.ts'
import { answerBody } from '../../evidence/seen.ts'
import { defineCheck, unless } from '../../kit/define-check.ts'

/** A ticket lives for half an hour in the bench; the real life is not public. */
const OLD_MS = 30 * 60 * 1000

export default defineCheck({
  id: 'ticket/renewed',
  requirements: ['KJ-I17', 'KJ-N04'],
  cause: 'implementation',
  nb: {
    title: 'Helseindikatoren hentes på nytt når billetten er utløpt',
    failureTitle: 'En utløpt billett erstattes ikke av en ny',
    why: 'En billett gjelder bare en stund. Uten en ny kan ikke brukeren åpne kjernejournalen til en pasient som har stått åpen lenge.',
    fix: 'Når portalen svarer AUT_002, eller API-et KJF-000015: hent helseindikatoren på nytt for pasienten, og bruk billetten i det svaret.',
  },
  en: {
    title: 'The health indicator is fetched again when the ticket has expired',
    failureTitle: 'An expired ticket is not replaced by a new one',
    why: 'A ticket is valid only for a while. Without a new one the user cannot open the kjernejournal of a patient who has been open for long.',
    fix: 'When the portal answers AUT_002, or the API KJF-000015: fetch the health indicator again for the patient, and use the ticket in that answer.',
  },
  select: ({ situations, indicators, tickets }) => {
    const lastLookUp = lastLookUpIn(indicators)
    const endOf = scenarioEnds(situations)
    const uses = new Set(['open-kjernejournal', 'read-medicines'])
    return situations
      .filter(({ step }) => uses.has(step.action))
      .flatMap((situation) => {
        const { step, patient } = situation
        const before = lastLookUp(patient, step.id)
        if (before === undefined || step.at - before.at < OLD_MS) return []
        if (members(answerBody(before))['ticket'] === undefined) return []
        const later = between(tickets, step.id, endOf(situation)).filter(
          ({ scenario, given }) => scenario === step.scenario && given?.fnr === patient,
        )
        return [{ seq: situation.seq, later, old: before.seq }]
      })
  },
  evaluate: ({ later, old }) => {
    const refused = later.find(({ expired }) => expired)
    const again = refused && later.find(({ seq, sent }) => seq > refused.seq && sent === refused.sent)
    return [
      ...unless(
        later.some((use) => (use.given?.seq ?? 0) > old && wasTaken(use)),
        {
          at: 'query.ticket',
          expected: {
            nb: 'en billett fra et nyere oppslag, som åpner pasienten',
            en: 'a ticket of a newer look-up, which opens the patient',
          },
          actual:
            later.length === 0
              ? { nb: 'ikke noe nytt forsøk', en: 'no further attempt' }
              : later.some(({ given }) => (given?.seq ?? 0) > old)
                ? { nb: 'en ny billett som ble avvist', en: 'a new ticket that was refused' }
                : { nb: 'den gamle billetten', en: 'the old ticket' },
          message: {
            nb: 'Pasienten ble ikke åpnet med en ny billett.',
            en: 'The patient was not opened with a new ticket.',
          },
        },
      ),
      ...(again
        ? [
            {
              exchange: again.seq,
              at: 'query.ticket',
              expected: { nb: 'en ny billett', en: 'a new ticket' },
              actual: {
                nb: `billetten som ble avvist i #${refused.seq}`,
                en: `the ticket that was refused in #${refused.seq}`,
              },
              message: {
                nb: 'Den utløpte billetten ble sendt en gang til.',
                en: 'The expired ticket was sent once more.',
              },
            },
          ]
        : []),
    ]
  },
})

/** Who is refused for something else, such as the proof, has shown the ticket all the same. */
function wasTaken({ accepted, exchange }: TicketUse): boolean {
  const at = exchange.explanation?.at
  return accepted || (at !== undefined && !at.endsWith('.ticket'))
}
