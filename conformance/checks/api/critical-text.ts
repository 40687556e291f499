import { members } from '../../evidence/jwt.ts'
import { membersOf } from '../../evidence/members.ts'
import { requestBody } from '../../evidence/seen.ts'
import { defineCheck, unless } from '../../kit/define-check.ts'

const WRITES: readonly string[] = ['kjernejournal.critical-create', 'kjernejournal.critical-update']

/** æ, ø, å and their capitals. */
const NORWEGIAN = /[æøå]/i
/** Their bytes in UTF-8 read as ISO 8859-1 or Windows-1252, and the sign for what could not be read. */
const MISREAD = /Ã[¦¸¥\u0086\u0098\u0085†˜…]|\uFFFD/
/** As HTML writes them. */
const AS_HTML = /&(?:aelig|oslash|aring|#(?:230|248|229|198|216|197)|#x(?:e6|f8|e5|c6|d8|c5));/i
/** The narrative is XHTML. */
const NARRATIVE = 'div'

interface Text {
  readonly at: string
  readonly value: string
  readonly isBroken: boolean
}

export default defineCheck({
  id: 'api/critical-text',
  requirements: ['KJ-I49'],
  cause: 'implementation',
  // The EPJ's words may have none of these letters.
  whenUnseen: 'not-applicable',
  nb: {
    title: 'Æ, ø og å er hele i kritisk informasjon som EPJ-en registrerer',
    failureTitle: 'Æ, ø eller å er ødelagt i kritisk informasjon som EPJ-en registrerer',
    why: 'Den som leser opplysningen i et annet system når det haster, ser tegnsalat der det skulle stå hva pasienten reagerer på.',
    fix: 'Skriv JSON som UTF-8 hele veien, fra databasen til HTTP-kallet, og oppgi ikke et annet tegnsett til HTTP-biblioteket. Ikke gjør tekst om til HTML før den sendes.',
  },
  en: {
    title: 'Æ, ø and å are whole in critical information that the EPJ registers',
    failureTitle: 'Æ, ø or å is spoilt in critical information that the EPJ registers',
    why: 'Whoever reads the record in another system in an emergency sees gibberish where it should say what the patient reacts to.',
    fix: 'Write JSON as UTF-8 all the way, from the database to the HTTP call, and do not give the HTTP library another character set. Do not turn text into HTML before it is sent.',
  },
  select: ({ dataCalls }) =>
    dataCalls
      .filter(({ operation }) => WRITES.includes(operation))
      .map((call) => ({ seq: call.seq, texts: [...tellingTexts(members(requestBody(call)), 'body', '')] }))
      .filter(({ texts }) => texts.length > 0),
  evaluate: ({ texts }) =>
    texts.flatMap(({ at, value, isBroken }) =>
      unless(!isBroken, {
        at,
        expected: { nb: 'æ, ø og å som seg selv, i UTF-8', en: 'æ, ø and å as themselves, in UTF-8' },
        actual: value,
        message: {
          nb: 'Teksten har tegn som norske bokstaver blir til når de leses i feil tegnsett eller skrives som HTML.',
          en: 'The text has signs that Norwegian letters become when they are read in the wrong character set or written as HTML.',
        },
      }),
    ),
})

/** Those texts that have the letters, whole or spoilt. */
function* tellingTexts(value: unknown, at: string, name: string): Generator<Text> {
  if (typeof value === 'string') {
    const isBroken = MISREAD.test(value) || (name !== NARRATIVE && AS_HTML.test(value))
    if (isBroken || NORWEGIAN.test(value)) yield { at, value, isBroken }
    return
  }
  for (const [key, member] of Object.entries(membersOf(value)))
    yield* tellingTexts(member, Array.isArray(value) ? `${at}[${key}]` : `${at}.${key}`, key)
}
