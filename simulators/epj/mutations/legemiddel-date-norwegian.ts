import type { Mutation } from './mutation.ts'

export const legemiddelDateNorwegian: Mutation = {
  name: 'legemiddel-date-norwegian',
  nb: {
    title: 'Skriver legemiddelFraDato på norsk måte',
    description: 'Datoen leses ikke, og flaggene gjelder en annen periode.',
  },
  en: {
    title: 'Writes legemiddelFraDato in Norwegian form',
    description: 'The date is not read, and the flags are for another period.',
  },
  changes: () => ({
    indicatorBody: (body) => ({ ...body, legemiddelFraDato: '01.02.2026' }),
  }),
}
