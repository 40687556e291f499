import type { Mutation } from './mutation.ts'

export const authorizationOidWithoutUrn: Mutation = {
  name: 'authorization-oid-without-urn',
  nb: {
    title: 'Skriver kodeverket til autorisasjonen i sesjonen uten urn:oid:',
    description: 'Tallene er riktige, men ingen sesjon blir laget, og portalen åpnes aldri.',
  },
  en: {
    title: 'Writes the code system of the authorisation in the session without urn:oid:',
    description: 'The figures are right, but no session is made, and the portal never opens.',
  },
  changes: () => ({
    createBody(body) {
      const { practitioner_authorization: stated } = body.claims
      const practitioner_authorization = { ...stated, system: stated.system.replace('urn:oid:', '') }
      return { ...body, claims: { ...body.claims, practitioner_authorization } }
    },
  }),
}
