import * as client from 'openid-client'
import type { Mutation } from './mutation.ts'

export const httpBasicClientSecret: Mutation = {
  name: 'http-basic-client-secret',
  title: 'Authenticates with a client secret',
  description: 'HelseID takes private_key_jwt only.',
  changes: () => ({ clientAuthentication: () => client.ClientSecretBasic('not-a-real-secret') }),
}
