import type { Mutation } from './mutation.ts'

export const criticalNeverRenewed: Mutation = {
  name: 'critical-never-renewed',
  nb: {
    title: 'Viser kopien av den kritiske informasjonen, også når den er endret i kjernejournal',
    description: 'Kopien hentes én gang, og datoen i svaret fra helseindikatoren blir aldri sett på igjen.',
  },
  en: {
    title: 'Shows its copy of the critical information, also when it has changed in Kjernejournal',
    description: 'The copy is fetched once, and nobody looks at the date in the indicator’s answer again.',
  },
  changes: (correct) => ({ data: { ...correct.data, copyLasts: 'for-ever' } }),
}
