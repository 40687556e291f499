import { decodeJwt } from 'jose'
import { Trouble } from '../trouble.ts'
import type { Mutation } from './mutation.ts'

export const readsScopeAsText: Mutation = {
  name: 'reads-scope-as-text',
  nb: {
    title: 'Venter at scope i access tokenet er tekst',
    description:
      'EPJ-en åpner et token den ikke skal lese, og stopper når HelseID skriver flere scope som en liste.',
  },
  en: {
    title: 'Expects scope in the access token to be a text',
    description:
      'The EPJ opens a token that is not its to read, and stops when HelseID writes several scopes as an array.',
  },
  changes: (correct) => ({
    readIdentity(tokens) {
      if (typeof decodeJwt(tokens.access_token)['scope'] !== 'string')
        throw new Trouble({ key: 'trouble.logIn' }, 'scope is not a string')
      return correct.readIdentity(tokens)
    },
  }),
}
