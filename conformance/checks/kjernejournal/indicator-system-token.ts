import { defineCheck } from '../../kit/define-check.ts'
import { notTheSystems } from '../../kit/whose-token-faults.ts'

export default defineCheck({
  id: 'kjernejournal/indicator-system-token',
  requirements: ['KJ-I04'],
  cause: 'implementation',
  nb: {
    title: 'Helseindikatoren hentes med et systemtoken for virksomheten',
    failureTitle: 'Helseindikatoren hentes med brukerens token',
    why: 'NHNs veiledning krever et systemtoken. Brukerens token kan være utløpt eller mangle, og da får pasienten ikke noe ikon.',
    fix: 'Hent et token med client_credentials og virksomhetens organisasjonsnummer, og bruk det til alle oppslag så lenge det gjelder.',
  },
  en: {
    title: 'The health indicator is fetched with a system token for the organisation',
    failureTitle: 'The health indicator is fetched with the user’s token',
    why: 'NHN’s guide requires a system token. The user’s token may have expired or be missing, and then the patient gets no icon.',
    fix: 'Fetch a token with client_credentials and the organisation’s number, and use it for all look-ups for as long as it is valid.',
  },
  select: ({ tokenUses, indicators }) => {
    const lookUps = new Set(indicators.map(({ seq }) => seq))
    return tokenUses.filter(({ seq }) => lookUps.has(seq))
  },
  evaluate: ({ access }) => notTheSystems(access),
})
