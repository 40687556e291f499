import { portalLink } from '../kjernejournal/kjernejournal.ts'
import type { Mutation } from './mutation.ts'

export const verifierWrong: Mutation = {
  name: 'verifier-wrong',
  nb: {
    title: 'Åpner portalen med en annen verifier enn den lovet',
    description: 'Den fra en tidligere sesjon beholdes og sendes med den nye koden.',
  },
  en: {
    title: 'Opens the portal with another verifier than it promised',
    description: 'The verifier of an earlier session is kept and sent with the new code.',
  },
  changes: () => ({
    portalLinks: (_link, { portal, code, verifier }) => [
      portalLink(portal, code, [...verifier].reverse().join('')),
    ],
  }),
}
