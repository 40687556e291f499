import type { Mutation } from './mutation.ts'

export const samtykkeNotStated: Mutation = {
  name: 'samtykke-not-stated',
  nb: {
    title: 'Henter en billett til data uten å oppgi samtykket',
    description: 'Det spørres om grunnlaget når portalen åpnes, og ikke før.',
  },
  en: {
    title: 'Fetches a ticket for data without stating the consent',
    description: 'The grounds are asked for when the portal is opened, and not before.',
  },
  changes: (correct) => ({
    indicatorBody: ({ samtykke: _left, ...body }) => correct.indicatorBody(body),
  }),
}
