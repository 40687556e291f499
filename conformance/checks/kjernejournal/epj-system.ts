import { header1 } from '../../evidence/seen.ts'
import { defineCheck, shown, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'kjernejournal/epj-system',
  requirements: ['KJ-R08'],
  cause: 'configuration',
  nb: {
    title: 'Oppslag i helseindikatoren og ping oppgir EPJ-en i X-EPJ-System',
    failureTitle:
      'Et oppslag i helseindikatoren eller ping oppgir ikke EPJ-ens navn og versjon i X-EPJ-System',
    why: 'NHN bruker navnet og versjonen til å finne feil sammen med leverandøren, og krever dem i hvert kall.',
    fix: 'Sett X-EPJ-System til EPJ-ens navn og versjon på alle kall til kjernejournals API, for eksempel «Acme EPJ, versjon 4.2». La det ikke være en innstilling som kan stå tom.',
  },
  en: {
    title: 'Look-ups in the health indicator, and pings, name the EPJ in X-EPJ-System',
    failureTitle:
      'A look-up in the health indicator, or a ping, lacks the name and version of the EPJ in X-EPJ-System',
    why: 'NHN uses the name and version to find faults together with the vendor, and demands them on each call.',
    fix: 'Set X-EPJ-System to the name and version of the EPJ on every call to Kjernejournal’s API, for example “Acme EPJ version 4.2”. Do not make it a setting that can be left empty.',
  },
  select: ({ indicators, pings }) => [...indicators, ...pings],
  evaluate: (call) => {
    const name = header1(call, 'x-epj-system')?.trim()
    return unless(/\p{L}.*\d/u.test(name ?? ''), {
      at: 'header.x-epj-system',
      expected: {
        nb: 'navn og versjon, for eksempel Acme EPJ version 4.2',
        en: 'name and version, e.g. Acme EPJ version 4.2',
      },
      actual: shown(name === '' ? undefined : name),
      message: {
        nb: 'Headeren skal ha både navn og versjon.',
        en: 'The header must hold both name and version.',
      },
    })
  },
})
