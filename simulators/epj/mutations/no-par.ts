import * as client from 'openid-client'
import type { Mutation } from './mutation.ts'

export const noPar: Mutation = {
  name: 'no-par',
  nb: {
    title: 'Sender innloggingens parametre gjennom nettleseren',
    description: 'PAR er påbudt for klienter som logger inn brukere.',
  },
  en: {
    title: 'Sends the authorization parameters through the browser',
    description: 'Pushed authorization requests are mandatory for clients that log users in.',
  },
  changes: () => ({
    authorizationUrl: async (config, parameters) => client.buildAuthorizationUrl(config, parameters),
  }),
}
