import { defineCheck, shown, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'kjernejournal/arbeidssted-followed',
  requirements: ['KJ-N21', 'KJ-R16', 'HID-O03'],
  cause: 'implementation',
  nb: {
    title: 'Tokenet følger med når brukeren bytter arbeidssted',
    failureTitle: 'Sesjonen lages med et token for et annet arbeidssted enn brukerens',
    why: 'Tilgangen og loggen hører til stedet. Et gammelt token gjør at oppslaget føres på et sted der brukeren ikke er.',
    fix: 'Hent et nytt token med refresh-tokenet når brukeren bytter arbeidssted, og ta med det nye organisasjonsnummeret.',
  },
  en: {
    title: 'The token follows when the user changes arbeidssted',
    failureTitle: 'The session is created with a token for another arbeidssted than the user’s',
    why: 'Access and log belong to the place. An old token puts the look-up on a place where the user is not.',
    fix: 'Fetch a new token with the refresh token when the user changes arbeidssted, with the new organisation number.',
  },
  select: ({ creations, situations }) => {
    const places = new Map(situations.map(({ step, arbeidssted }) => [step.id, arbeidssted]))
    return creations.values().flatMap((creation) => {
      const arbeidssted = places.get(creation.step ?? 0)
      return arbeidssted === undefined ? [] : [{ ...creation, arbeidssted }]
    })
  },
  evaluate: ({ access, arbeidssted }) =>
    unless(access.child === arbeidssted, {
      at: 'header.authorization.helseid://claims/client/claims/orgnr_child',
      expected: arbeidssted,
      actual: shown(access.child),
      message: {
        nb: 'Tokenet er for et annet sted enn der brukeren logget inn.',
        en: 'The token is for another place than where the user logged in.',
      },
    }),
})
