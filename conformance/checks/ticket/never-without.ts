import { members } from '../../evidence/jwt.ts'
import { lastLookUpIn } from '../../evidence/kjernejournal/last-look-up.ts'
import { lackOf, NO_LACKS } from '../../evidence/scenarios/lacks.ts'
import { answerBody, arrived } from '../../evidence/seen.ts'
import { defineCheck, unless } from '../../kit/define-check.ts'

const PORTAL = 'kjernejournal.open-portal'

export default defineCheck({
  id: 'ticket/never-without',
  requirements: ['KJ-N06'],
  cause: 'implementation',
  nb: {
    title: 'Portalen åpnes aldri uten billett',
    failureTitle: 'Portalen åpnes uten billett',
    why: 'Uten billett vet ikke portalen hvem som skal vises, og brukeren møter bare en feilside (AUT_105).',
    fix: 'Åpne portalen bare når svaret fra helseindikatoren hadde en billett. Ellers skal brukeren få en melding.',
  },
  en: {
    title: 'The portal is never opened without a ticket',
    failureTitle: 'The portal is opened without a ticket',
    why: 'Without a ticket the portal does not know whom to show, and the user meets an error page (AUT_105).',
    fix: 'Open the portal only when the answer from the health indicator held a ticket. Otherwise give the user a message.',
  },
  select: ({ situations, indicators, portal, tickets }) => {
    const lastLookUp = lastLookUpIn(indicators)
    const opened = new Set(tickets.filter(({ accepted }) => accepted).map(({ scenario }) => scenario))
    const withoutTicket = situations
      .filter(({ step }) => step.action === 'open-kjernejournal')
      .filter(({ step, patient, calls }) => {
        const visit = calls.find(({ operation }) => operation === PORTAL)
        // The click may have looked the patient up once more.
        const answer = lastLookUp(patient, visit?.seq ?? step.id)
        return answer !== undefined && arrived(answer) && members(answerBody(answer))['ticket'] === undefined
      })
      // That nothing was opened counts only when the EPJ was seen to open somebody who has a ticket.
      .map((situation) => ({
        seq: situation.seq,
        lacks: opened.has(situation.step.scenario) ? NO_LACKS : [lackOf('unopened', situation)],
        visit: situation.calls.find(({ operation }) => operation === PORTAL),
      }))
    const outside = portal
      .filter(({ ticket, code }) => !ticket && code === undefined)
      .map((visit) => ({ seq: visit.seq, lacks: NO_LACKS, visit }))
    return [...withoutTicket, ...outside]
  },
  evaluate: ({ visit }) =>
    unless(visit === undefined, {
      ...(visit && { exchange: visit.seq }),
      at: 'query.ticket',
      expected: {
        nb: 'portalen blir ikke åpnet: det finnes ingen billett',
        en: 'no visit to the portal: there is no ticket',
      },
      actual: { nb: 'portalen ble åpnet', en: 'the portal was opened' },
      message: {
        nb: 'Portalen ble åpnet uten at det fantes en billett.',
        en: 'The portal was opened although there was no ticket.',
      },
    }),
})
