import type { Mutation } from './mutation.ts'

export const authorizationDiffers: Mutation = {
  name: 'authorization-differs',
  nb: {
    title: 'Oppgir en annen autorisasjon i sesjonen enn i attesten',
    description: 'De to tas fra ulike registre.',
  },
  en: {
    title: 'States another authorisation in the session than in the attest',
    description: 'The two are taken from different registers.',
  },
  changes: () => ({
    createBody(body) {
      const { practitioner_authorization, ...others } = body.claims
      const code = practitioner_authorization.code === 'LE' ? 'SP' : 'LE'
      return {
        ...body,
        claims: { ...others, practitioner_authorization: { ...practitioner_authorization, code } },
      }
    },
  }),
}
