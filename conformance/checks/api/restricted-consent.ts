import { defineCheck, shown, unless } from '../../kit/define-check.ts'

const OPENING: readonly string[] = ['HPMOTTATTSAMTYKKE', 'HPAKUTT', 'SAMTYKKE', 'AKUTT']

export default defineCheck({
  id: 'api/restricted-consent',
  requirements: ['KJ-I26'],
  cause: 'implementation',
  nb: {
    title: 'Det pasienten har sperret, åpnes bare med samtykke eller i en akutt situasjon',
    failureTitle: 'EPJ-en prøver å åpne det pasienten har sperret, uten samtykke og uten at det er akutt',
    why: 'Pasienten har bestemt at opplysningene er lukket. Unntaket åpner dem ikke, og forsøket havner i innbyggerens logg.',
    fix: 'Når API-et svarer at opplysningene er sperret: spør brukeren om pasienten samtykker eller om det er akutt, og send HPMOTTATTSAMTYKKE eller HPAKUTT i samtykke-sperret-legemidler. Er grunnlaget unntak, skal brukeren få vite at opplysningene er sperret.',
  },
  en: {
    title: 'What the patient has restricted is opened only with consent or in an emergency',
    failureTitle:
      'The EPJ tries to open what the patient has restricted without consent and without an emergency',
    why: 'The patient has decided that the data are to be closed. The exemption does not open them, and the attempt ends up in the citizen’s log.',
    fix: 'When the API answers that the data are restricted: ask the user whether the patient consents or it is an emergency, and send HPMOTTATTSAMTYKKE or HPAKUTT in samtykke-sperret-legemidler. When the grounds are the exemption, tell the user that the data are restricted.',
  },
  select: ({ dataCalls }) => {
    const refused = new Set<string>()
    return dataCalls.flatMap((call) => {
      const { step, api } = call
      // Without a step nobody knows whether a later call is another try or the patient opened anew.
      const again = step !== undefined && refused.has(`${step} ${api}`)
      const isRefused = call.code === 'TB-RESTRICTED'
      if (isRefused) refused.add(`${step} ${api}`)
      return call.restrictedConsent !== undefined || again || isRefused ? [{ ...call, again }] : []
    })
  },
  evaluate: ({ api, restrictedConsent, grunnlag, again }) => {
    const stated = api === 'medicines' ? restrictedConsent : grunnlag
    const holds = stated === undefined ? !again : OPENING.includes(stated) || (!again && api !== 'medicines')
    return unless(holds, {
      at: api === 'medicines' ? 'query.samtykke-sperret-legemidler' : 'header.nhn-access-basis',
      expected: {
        nb: 'samtykke eller akutt, eller ikke noe nytt forsøk',
        en: 'consent or emergency, or no further attempt',
      },
      actual: shown(stated),
      message: {
        nb: 'Dette åpner ikke det pasienten har sperret.',
        en: 'This does not open what the patient has restricted.',
      },
    })
  },
})
