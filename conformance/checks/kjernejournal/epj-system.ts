import { header1 } from '../../evidence/seen.ts'
import { defineCheck, shown, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'kjernejournal/epj-system',
  requirements: ['KJ-R08'],
  cause: 'configuration',
  nb: {
    title: 'Kall til kjernejournals API oppgir EPJ-en i X-EPJ-System',
    failureTitle: 'Et kall til kjernejournals API oppgir ikke EPJ-ens navn og versjon i X-EPJ-System',
    why: 'NHN bruker navnet og versjonen til å finne feil sammen med leverandøren, og krever dem i hvert kall.',
    fix: 'Sett X-EPJ-System til EPJ-ens navn og versjon på alle kall til kjernejournals API, for eksempel «Acme EPJ, versjon 4.2». Er verdien en innstilling, må den ikke kunne stå tom.',
  },
  en: {
    title: 'Calls to Kjernejournal’s API name the EPJ in X-EPJ-System',
    failureTitle: 'A call to Kjernejournal’s API lacks the name and version of the EPJ in X-EPJ-System',
    why: 'NHN uses the name and version to find faults together with the vendor, and requires them on each call.',
    fix: 'Set X-EPJ-System to the name and version of the EPJ on every call to Kjernejournal’s API, for example “Acme EPJ, version 4.2”. If the value is a setting, it must not be possible to leave it empty.',
  },
  // Critical information has a header of its own for this.
  select: ({ indicators, pings, dataCalls }) => [
    ...indicators,
    ...pings,
    ...dataCalls.filter(({ api }) => api !== 'critical-information'),
  ],
  evaluate: (call) => {
    const name = header1(call, 'x-epj-system')?.trim()
    return unless(hasVersion(name ?? ''), {
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

/** A number somewhere behind a letter. */
function hasVersion(name: string): boolean {
  const letter = name.search(/\p{L}/u)
  return letter >= 0 && /\d/.test(name.slice(letter))
}
