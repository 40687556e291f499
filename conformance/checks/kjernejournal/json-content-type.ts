import { header1, type Seen } from '../../evidence/seen.ts'
import { defineCheck, type Fault, shown, unless } from '../../kit/define-check.ts'
import type { Bilingual } from '../../result.ts'

export default defineCheck({
  id: 'kjernejournal/json-content-type',
  requirements: ['KJ-I05'],
  cause: 'implementation',
  nb: {
    title: 'Oppslag på helseindikatoren er JSON og sier det i Content-Type',
    failureTitle: 'Oppslag på helseindikatoren er ikke JSON, eller sier det ikke',
    why: 'Content-Type sier kjernejournal hvordan kroppen skal leses. Mangler headeren, eller er kroppen noe annet, kan oppslaget bli avvist.',
    fix: 'Send headeren Content-Type: application/json. Skriv kroppen som JSON i UTF-8, uten byte order mark (BOM) først, og uten komprimering (gzip).',
  },
  en: {
    title: 'Look-ups of the health indicator are JSON and say so in Content-Type',
    failureTitle: 'Look-ups of the health indicator are not JSON, or do not say so',
    why: 'Content-Type tells Kjernejournal how to read the body. When the header is missing, or the body is something else, the look-up may be refused.',
    fix: 'Send the header Content-Type: application/json. Write the body as JSON in UTF-8, without a byte order mark (BOM) first, and not compressed with gzip.',
  },
  select: ({ indicators }) => indicators,
  evaluate: (call) => {
    const type = header1(call, 'content-type')
    return [
      ...unless(type?.split(';')[0]?.trim().toLowerCase() === 'application/json', {
        at: 'header.content-type',
        expected: 'application/json',
        actual: shown(type),
        message: {
          nb: 'Content-Type er ikke application/json.',
          en: 'Content-Type is not application/json.',
        },
      }),
      ...bodyFaults(call),
    ]
  },
})

/** A body that the journal does not hold, such as one that somebody left out of a recording, is not judged. */
function bodyFaults(call: Seen): readonly Fault[] {
  const { body } = call.exchange.request
  if (!body) return []
  const actual = 'text' in body ? whatElse(body.text) : body.omitted === 'binary' && packed(call)
  return actual
    ? [
        {
          at: 'body',
          expected: 'JSON',
          actual,
          message: { nb: 'Kroppen er ikke JSON.', en: 'The body is not JSON.' },
        },
      ]
    : []
}

function whatElse(text: string): Bilingual | undefined {
  if (text.startsWith('\uFEFF'))
    return { nb: 'et byterekkefølgemerke (BOM) først', en: 'a byte order mark (BOM) first' }
  try {
    JSON.parse(text)
    return undefined
  } catch {
    return { nb: 'tekst som ikke er JSON', en: 'text that is not JSON' }
  }
}

function packed(call: Seen): Bilingual {
  const encoding = header1(call, 'content-encoding')
  return encoding
    ? { nb: `Content-Encoding: ${encoding}`, en: `Content-Encoding: ${encoding}` }
    : { nb: 'noe som ikke er tekst', en: 'something that is not text' }
}
