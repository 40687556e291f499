import type { Json } from '../behaviour.ts'
import type { Mutation } from './mutation.ts'

const typeOf = (detail: Json) =>
  typeof detail === 'object' && detail !== null && 'type' in detail ? detail['type'] : undefined

export const noAttest: Mutation = {
  name: 'no-attest',
  nb: {
    title: 'Åpner kjernejournal uten attest',
    description: 'Tokenet sier hvem brukeren er, men ikke for hvem, hvor og hvorfor.',
  },
  en: {
    title: 'Opens kjernejournal without an attest',
    description: 'The token says who the user is, but not for whom, where and why.',
  },
  changes: () => ({
    attestDetails: (details) =>
      details.filter((detail) => typeOf(detail) !== 'nhn:tillitsrammeverk:parameters'),
  }),
}
