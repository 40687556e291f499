import type { Mutation } from './mutation.ts'

const OLD_VALUES = new Map([
  ['SAMTYKKE', 'HPMOTTATTSAMTYKKE'],
  ['AKUTT', 'HPAKUTT'],
  ['UNNTAK', 'HPUNNTAK'],
])

export const grunnlagValueWrong: Mutation = {
  name: 'grunnlag-value-wrong',
  nb: {
    title: 'Sender grunnlaget fra den eldre billettløsningen',
    description:
      'HPMOTTATTSAMTYKKE er en verdi for helseindikatoren. access_basis i en sesjon er SAMTYKKE, AKUTT eller UNNTAK.',
  },
  en: {
    title: 'Sends the ground of the older ticket integration',
    description:
      'HPMOTTATTSAMTYKKE is a value of the health indicator; a session’s access_basis is SAMTYKKE, AKUTT or UNNTAK.',
  },
  changes: () => ({
    createBody(body) {
      const { access_basis } = body.claims
      const code = OLD_VALUES.get(access_basis.code) ?? access_basis.code
      return { ...body, claims: { ...body.claims, access_basis: { ...access_basis, code } } }
    },
  }),
}
