import type { Mutation } from './mutation.ts'

export const dataTicketOfPreviousPatient: Mutation = {
  name: 'data-ticket-of-previous-patient',
  nb: {
    title: 'Henter legemidler med billetten til pasienten før',
    description: 'Billetten fra det første svaret blir tatt vare på, og ingen kaster den.',
  },
  en: {
    title: 'Fetches medicines with the ticket of the patient before',
    description: 'The ticket is kept from the first answer, and nobody throws it away.',
  },
  changes(correct) {
    let first: string | undefined
    const ticket = (given: string) => {
      first ??= given
      return first
    }
    return { data: { ...correct.data, ticket } }
  },
}
