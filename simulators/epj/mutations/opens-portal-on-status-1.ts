import type { Mutation } from './mutation.ts'

export const opensPortalOnStatus1: Mutation = {
  name: 'opens-portal-on-status-1',
  nb: {
    title: 'Åpner portalen for pasienter uten kjernejournal',
    description: 'Ikonene for status 0 og 1 skal ikke kunne klikkes.',
  },
  en: {
    title: 'Opens the portal for patients without kjernejournal',
    description: 'The icons for status 0 and 1 must not be clickable.',
  },
  changes: (correct) => ({
    opensPortal: (icon) => icon === 1 || correct.opensPortal(icon),
  }),
}
