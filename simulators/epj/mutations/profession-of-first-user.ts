import type { Mutation } from './mutation.ts'

export const professionOfFirstUser: Mutation = {
  name: 'profession-of-first-user',
  nb: {
    title: 'Oppgir autorisasjonen til den første brukeren for alle som kommer etter',
    description:
      'Autorisasjonen hentes én gang og tas vare på for maskinen, både til attesten og til sesjonen.',
  },
  en: {
    title: 'States the authorisation of the first user for everybody after',
    description:
      'The authorisation is fetched once and kept for the computer, both for the attest and for the session.',
  },
  changes() {
    let first: string | undefined
    return {
      attestDetails: (details) =>
        details.map((detail) => {
          const { practitioner, ...rest } = Object(detail)
          if (practitioner?.authorization === undefined) return detail
          first ??= String(practitioner.authorization.code)
          const authorization = { ...practitioner.authorization, code: first }
          return { ...rest, practitioner: { ...practitioner, authorization } }
        }),
      createBody(body) {
        const { practitioner_authorization: stated } = body.claims
        const practitioner_authorization = { ...stated, code: first ?? stated.code }
        return { ...body, claims: { ...body.claims, practitioner_authorization } }
      },
    }
  },
}
