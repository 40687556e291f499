import * as client from 'openid-client'
import type { Mutation } from './mutation.ts'

export const httpBasicClientSecret: Mutation = {
  name: 'http-basic-client-secret',
  nb: {
    title: 'Beviser hvem den er med en klienthemmelighet',
    description: 'HelseID godtar bare private_key_jwt.',
  },
  en: {
    title: 'Authenticates with a client secret',
    description: 'HelseID takes private_key_jwt only.',
  },
  changes: () => ({ clientAuthentication: () => client.ClientSecretBasic('not-a-real-secret') }),
}
