import type { Mutation } from './mutation.ts'

export const authorizationDiffers: Mutation = {
  name: 'authorization-differs',
  title: 'States another authorisation in the session than in the attest',
  description: 'The two are taken from different registers.',
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
