import { portalLink } from '../kjernejournal/kjernejournal.ts'
import type { Mutation } from './mutation.ts'

export const verifierWrong: Mutation = {
  name: 'verifier-wrong',
  title: 'Opens the portal with another verifier than it promised',
  description: 'The verifier of an earlier session is kept and sent with the new code.',
  changes: () => ({
    portalLinks: (_link, { portal, code, verifier }) => [
      portalLink(portal, code, [...verifier].reverse().join('')),
    ],
  }),
}
