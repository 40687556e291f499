import { header1 } from '../../evidence/seen.ts'
import { defineCheck, inText, shown, unless } from '../../kit/define-check.ts'

/** Common demands on the session calls (Kjernejournal Innlogging). */
const PERMITTED = /^[A-Za-z0-9-]{1,128}$/

export default defineCheck({
  id: 'kjernejournal/event-id',
  requirements: ['KJ-S09', 'KJ-N09'],
  cause: 'implementation',
  whenUnseen: 'not-applicable',
  nb: {
    title: 'X-EVENT-ID har bare bokstaver, tall og bindestrek, og høyst 128 tegn',
    failureTitle: 'X-EVENT-ID er for lang eller har tegn som ikke er tillatt',
    why: 'NHN finner igjen kallet i loggene sine med denne verdien. Kall med en ugyldig verdi blir avvist.',
    fix: 'Bruk for eksempel en UUID med bindestreker, en ny for hvert kall. Fjern krøllparenteser, punktum, kolon og understrek.',
  },
  en: {
    title: 'X-EVENT-ID has nothing but letters, digits and hyphens, at most 128 characters',
    failureTitle: 'X-EVENT-ID is too long or has characters that are not permitted',
    why: 'NHN finds the call in its logs by this value. Calls with an invalid value are refused.',
    fix: 'Use for example a UUID with hyphens, a new one for each call. Remove braces, full stops, colons and underscores.',
  },
  select: ({ sessionCalls }) => sessionCalls.filter((call) => header1(call, 'x-event-id') !== undefined),
  evaluate: (call) => {
    const id = header1(call, 'x-event-id')
    return unless(PERMITTED.test(id ?? ''), {
      at: 'header.x-event-id',
      expected: { nb: '1–128 av A–Z a–z 0–9 og -', en: '1–128 of A–Z a–z 0–9 and -' },
      actual:
        id !== undefined && id.length > 128
          ? { nb: `${id.length} tegn: ${inText(id)}`, en: `${id.length} characters: ${inText(id)}` }
          : shown(id),
      message: {
        nb: 'Verdien er tom, for lang eller har tegn som ikke er tillatt.',
        en: 'The value is empty, too long, or has characters that are not permitted.',
      },
    })
  },
})
