import type { Mutation } from './mutation.ts'

export const portalWithoutSession: Mutation = {
  name: 'portal-without-session',
  nb: {
    title: 'Åpner portalen enda sesjonen ikke kunne opprettes',
    description: 'Nettleseren sendes av sted før svaret har kommet.',
  },
  en: {
    title: 'Opens the portal although no session could be created',
    description: 'The browser is sent off before the answer has come.',
  },
  changes: () => ({
    opensWithoutSession: true,
  }),
}
