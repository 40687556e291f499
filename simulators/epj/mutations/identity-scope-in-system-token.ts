import type { Mutation } from './mutation.ts'

export const identityScopeInSystemToken: Mutation = {
  name: 'identity-scope-in-system-token',
  nb: {
    title: 'Ber om scope for personer i systemtokenene',
    description: 'Innlogging og system deler én liste over scope, men ingen har logget inn.',
  },
  en: {
    title: 'Asks for a person’s scopes in its system tokens',
    description: 'One list of scopes is used for log-in and system alike, but nobody has logged in.',
  },
  changes: (correct) => ({
    systemScopes: () => [...correct.systemScopes(), 'helseid://scopes/identity/pid'],
  }),
}
