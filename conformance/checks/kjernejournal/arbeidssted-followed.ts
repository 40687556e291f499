import { defineCheck, shown, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'kjernejournal/arbeidssted-followed',
  requirements: ['KJ-N21', 'KJ-R16', 'HID-O03'],
  cause: 'implementation',
  nb: {
    title: 'Tokenet følger med når brukeren bytter arbeidssted',
    failureTitle: 'Sesjonen lages med et token for et annet arbeidssted enn det brukeren har valgt',
    why: 'Arbeidsstedet avgjør tilgangen og står i innbyggerens logg. Med et gammelt token blir oppslaget ført på et sted der brukeren ikke er.',
    fix: 'Hent et nytt token med refresh-tokenet når brukeren bytter arbeidssted, med det nye organisasjonsnummeret i helseid_authorization i klientbeviset.',
  },
  en: {
    title: 'The token follows when the user changes workplace',
    failureTitle:
      'The session is created with a token for another workplace than the one the user has chosen',
    why: 'The workplace decides the access and is in the citizen’s log. With an old token the look-up is recorded at a place where the user is not.',
    fix: 'Fetch a new token with the refresh token when the user changes workplace, with the new organisation number in helseid_authorization of the client assertion.',
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
