import type { Mutation } from './mutation.ts'

export const redirectUriDiffers: Mutation = {
  name: 'redirect-uri-differs',
  title: 'Redeems the code with another redirect_uri',
  description: 'The address is put together in two places of the code, and they differ by a slash.',
  changes: () => ({
    send(_url, call) {
      if (call.body?.includes('authorization_code') !== true) return
      call.body = call.body.replace(/(redirect_uri=[^&]*)/, '$1%2F')
    },
  }),
}
