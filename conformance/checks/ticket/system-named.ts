import { header1, query } from '../../evidence/seen.ts'
import { defineCheck, shown, unless } from '../../kit/define-check.ts'

/** From the first letter alone: as long an address as can be sent, all letters, is looked through once. */
const NAME_AND_VERSION = /^\P{L}*\p{L}.*\d/su

export default defineCheck({
  id: 'ticket/system-named',
  requirements: ['KJ-S43'],
  cause: 'implementation',
  nb: {
    title: 'EPJ-en oppgir X-EPJ-System når den åpner portalen',
    failureTitle: 'Portalen åpnes uten EPJ-ens navn og versjon',
    why: 'NHN må vite hvilket system som åpner portalen, for å finne feil sammen med leverandøren. Uten navnet blir lenken avvist.',
    fix: 'Legg til X-EPJ-System med EPJ-ens navn og versjon: som header når EPJ-en har en innebygd nettleser, ellers som parameter i adressen.',
  },
  en: {
    title: 'The EPJ states X-EPJ-System when it opens the portal',
    failureTitle: 'The portal is opened without the EPJ’s name and version',
    why: 'NHN must know which system opens the portal, to find faults together with the vendor. Without the name the link is refused.',
    fix: 'Add X-EPJ-System with its name and version: as a header when the EPJ has an embedded browser, otherwise as a parameter of the address.',
  },
  select: ({ tickets }) => tickets.filter(({ where }) => where === 'portal'),
  evaluate: (use) => {
    const name = header1(use, 'x-epj-system') ?? query(use).get('X-EPJ-System') ?? undefined
    return unless(NAME_AND_VERSION.test(name ?? ''), {
      at: 'query.X-EPJ-System',
      expected: {
        nb: 'navn og versjon, i en header eller i adressen',
        en: 'name and version, as a header or in the address',
      },
      actual: shown(name),
      message: {
        nb: 'Navn og versjon på EPJ-en mangler.',
        en: 'The name and version of the EPJ are missing.',
      },
    })
  },
})
