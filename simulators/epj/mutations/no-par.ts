import * as client from 'openid-client'
import type { Mutation } from './mutation.ts'

export const noPar: Mutation = {
  name: 'no-par',
  title: 'Sends the authorization parameters through the browser',
  description: 'Pushed authorization requests are mandatory for clients that log users in.',
  changes: () => ({
    authorizationUrl: async (config, parameters) => client.buildAuthorizationUrl(config, parameters),
  }),
}
