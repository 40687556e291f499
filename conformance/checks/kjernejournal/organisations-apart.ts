import { defineCheck, shown, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'kjernejournal/organisations-apart',
  requirements: ['HID-N44'],
  cause: 'implementation',
  nb: {
    title: 'Hver virksomhet slår opp med sitt eget token',
    failureTitle: 'Et oppslag gjøres med et token for en annen virksomhet enn brukerens',
    why: 'Deler virksomhetene ett token, blir oppslagene ført på feil sted, og den ene virksomheten mister tilgangen når den andre stenges ute.',
    fix: 'Lagre systemtokenene med organisasjonsnummeret som nøkkel, også når flere tråder henter samtidig.',
  },
  en: {
    title: 'Each organisation looks up with a token of its own',
    failureTitle: 'A look-up is made with a token for another organisation than the user’s',
    why: 'When organisations share a token, look-ups are recorded at the wrong place, and one organisation loses access when another is shut out.',
    fix: 'Store system tokens with the organisation number as the key, also when several threads fetch at once.',
  },
  select: ({ tokenUses, indicators, situations }) => {
    const lookUps = new Set(indicators.map(({ seq }) => seq))
    const places = new Map(situations.map(({ step, arbeidssted }) => [step.id, arbeidssted]))
    return tokenUses.values().flatMap((use) => {
      const arbeidssted = places.get(use.step ?? 0)
      return lookUps.has(use.seq) && arbeidssted !== undefined && use.access.child !== undefined
        ? [{ ...use, arbeidssted }]
        : []
    })
  },
  evaluate: ({ access, arbeidssted }) =>
    unless(access.child === arbeidssted, {
      at: 'header.authorization.helseid://claims/client/claims/orgnr_child',
      expected: arbeidssted,
      actual: shown(access.child),
      message: {
        nb: 'Tokenet er for en annen virksomhet.',
        en: 'The token is for another organisation.',
      },
    }),
})
