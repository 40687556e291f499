import type { Mutation } from './mutation.ts'

export const wrongClientId: Mutation = {
  name: 'wrong-client-id',
  nb: {
    title: 'Bruker client_id fra et annet miljø',
    description: 'Konfigurasjonsfilen for testmiljøet er lastet inn i opplæring, eller omvendt.',
  },
  en: {
    title: 'Uses the client_id of another environment',
    description:
      'The configuration file of the test environment is loaded in training, or the other way round.',
  },
  changes: () => ({
    send(_url, call) {
      if (call.body?.includes('client_id=') !== true) return
      call.body = call.body.replace(/client_id=[^&]*/, 'client_id=00000000-0000-4000-8000-000000000000')
    },
  }),
}
