import type { Mutation } from './mutation.ts'

export const ticketNeverRenewed: Mutation = {
  name: 'ticket-never-renewed',
  nb: {
    title: 'Beholder den første billetten den fikk for en pasient',
    description: 'Billetter lagres per pasient, og ingen tenkte på hvor lenge de varer.',
  },
  en: {
    title: 'Keeps the first ticket it got for a patient',
    description: 'Tickets are kept by patient, and nobody thought of how long they live.',
  },
  changes(correct) {
    const tickets = new Map<string, string>()
    let asked = ''
    return {
      ticket: { ...correct.ticket, renews: false },
      data: { ...correct.data, renewsTicket: false },
      indicatorBody(body) {
        asked = body.fnr
        return correct.indicatorBody(body)
      },
      readIndicator(body) {
        const indicator = correct.readIndicator(body)
        const ticket = tickets.get(asked) ?? indicator.ticket
        if (ticket !== undefined) tickets.set(asked, ticket)
        return { ...indicator, ticket }
      },
    }
  },
}
