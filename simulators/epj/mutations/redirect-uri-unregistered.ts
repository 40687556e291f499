import type { Mutation } from './mutation.ts'

export const redirectUriUnregistered: Mutation = {
  name: 'redirect-uri-unregistered',
  nb: {
    title: 'Ber om å bli sendt tilbake til en adresse som ikke er registrert',
    description: 'Porten eller stien i installasjonen er en annen enn den som ble registrert.',
  },
  en: {
    title: 'Asks to be sent back to an address that is not registered',
    description: 'The port or the path of the installation differs from what was registered.',
  },
  changes: () => ({
    authorizationParameters(parameters) {
      parameters.set('redirect_uri', 'http://localhost:9999/somewhere/else')
    },
  }),
}
