import type { Mutation } from './mutation.ts'

export const attestReusedForNextPatient: Mutation = {
  name: 'attest-reused-for-next-patient',
  nb: {
    title: 'Åpner neste pasient med tokenet fra den forrige',
    description: 'Et token med attest beholdes så lenge det varer, enda attesten gjelder én pasient.',
  },
  en: {
    title: 'Opens the next patient with the token of the one before',
    description:
      'A token with an attest is kept as long as it lives, although the attest is about one patient.',
  },
  changes: () => ({ attestsEachPatient: false }),
}
