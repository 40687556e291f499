import type { Mutation } from './mutation.ts'

export const challengePadded: Mutation = {
  name: 'challenge-padded',
  nb: {
    title: 'Skriver ehr_code_challenge som base64 med = på slutten',
    description: 'Språkets vanlige funksjon for base64 brukes, og bare + og / byttes ut.',
  },
  en: {
    title: 'Writes ehr_code_challenge as base64 with = at the end',
    description: 'The language’s ordinary function for base64 is used, and only + and / are replaced.',
  },
  changes: () => ({
    createBody: (body) => ({ ...body, ehr_code_challenge: `${body.ehr_code_challenge}=` }),
  }),
}
