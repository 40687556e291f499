import { header1 } from '../../evidence/seen.ts'
import { defineCheck, shown, unless } from '../../kit/define-check.ts'

/** Common demands on the session calls (Kjernejournal Innlogging). */
const PERMITTED = /^[A-Za-z0-9 .,()-]{3,512}$/

export default defineCheck({
  id: 'kjernejournal/source-system',
  requirements: ['KJ-S08', 'KJ-N08'],
  cause: 'configuration',
  nb: {
    title: 'Alle kall til Kjernejournal Innlogging oppgir EPJ-en i X-SOURCE-SYSTEM',
    failureTitle: 'Et kall til Kjernejournal Innlogging oppgir ikke EPJ-en riktig i X-SOURCE-SYSTEM',
    why: 'NHN bruker navnet og versjonen til å finne feil sammen med leverandøren. Kall uten et gyldig navn blir avvist.',
    fix: 'Sett X-SOURCE-SYSTEM til EPJ-ens navn og versjon, for eksempel «Acme EPJ, v4.2.0». Bruk 3 til 512 tegn: bokstavene A–Z, tall, mellomrom og . , ( ) -. Skråstrek, understrek og æøå er ikke tillatt.',
  },
  en: {
    title: 'Every call to Kjernejournal Innlogging names the EPJ in X-SOURCE-SYSTEM',
    failureTitle: 'A call to Kjernejournal Innlogging does not name the EPJ properly in X-SOURCE-SYSTEM',
    why: 'NHN uses the name and version to find faults together with the vendor. Calls without a valid name are refused.',
    fix: 'Set X-SOURCE-SYSTEM to the name and version of the EPJ, for example “Acme EPJ, v4.2.0”. Use 3 to 512 characters: the letters A–Z, digits, spaces and . , ( ) -. Slash, underscore and æøå are not permitted.',
  },
  select: ({ sessionCalls }) => sessionCalls,
  evaluate: (call) => {
    const name = header1(call, 'x-source-system')
    return unless(PERMITTED.test(name ?? '') && name?.trim() !== '', {
      at: 'header.x-source-system',
      expected: {
        nb: '3–512 av A–Z a–z 0–9, mellomrom og . , ( ) -',
        en: '3–512 of A–Z a–z 0–9, space and . , ( ) -',
      },
      actual: shown(name),
      message: {
        nb: 'Headeren mangler, har feil lengde eller inneholder tegn som ikke er tillatt.',
        en: 'The header is missing, has the wrong length, or holds characters that are not permitted.',
      },
    })
  },
})
