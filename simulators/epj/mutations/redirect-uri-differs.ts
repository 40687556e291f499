import type { Mutation } from './mutation.ts'

export const redirectUriDiffers: Mutation = {
  name: 'redirect-uri-differs',
  nb: {
    title: 'Løser inn koden med en annen redirect_uri',
    description: 'Adressen settes sammen to steder i koden, og det skiller en skråstrek.',
  },
  en: {
    title: 'Redeems the code with another redirect_uri',
    description: 'The address is put together in two places of the code, and they differ by a slash.',
  },
  changes: () => ({
    send(_url, call) {
      if (call.body?.includes('authorization_code') !== true) return
      call.body = call.body.replace(/(redirect_uri=[^&]*)/, '$1%2F')
    },
  }),
}
