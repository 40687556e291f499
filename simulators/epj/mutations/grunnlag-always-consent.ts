import type { Mutation } from './mutation.ts'

export const grunnlagAlwaysConsent: Mutation = {
  name: 'grunnlag-always-consent',
  nb: {
    title: 'Oppgir samtykke uansett hva brukeren valgte',
    description: 'Den første utgaven hadde ett grunnlag, og ingen gikk tilbake til koden da valget kom.',
  },
  en: {
    title: 'States consent whatever the user chose',
    description: 'The first version had one ground, and nobody went back to the code when the choice came.',
  },
  changes: () => ({
    createBody(body) {
      const { access_basis } = body.claims
      return { ...body, claims: { ...body.claims, access_basis: { ...access_basis, code: 'SAMTYKKE' } } }
    },
  }),
}
