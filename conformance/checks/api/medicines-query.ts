import { query } from '../../evidence/seen.ts'
import { defineCheck, type Fault, shown, unless } from '../../kit/define-check.ts'
import type { Text } from '../../result.ts'

interface Parameter {
  readonly name: string
  readonly required: boolean
  readonly holds: RegExp
  readonly expected: Text
}

/** As 2015-11-29T13:37:19.003Z; a plus sign that was not encoded has become a space. */
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/
const OPENING = /^(?:HPMOTTATTSAMTYKKE|HPAKUTT)$/
const OPENING_TEXT = { nb: 'HPMOTTATTSAMTYKKE eller HPAKUTT', en: 'HPMOTTATTSAMTYKKE or HPAKUTT' }

const PARAMETERS: readonly Parameter[] = [
  {
    name: 'ticket',
    required: true,
    holds: /./,
    expected: { nb: 'billetten fra helseindikatoren', en: 'the ticket from the health indicator' },
  },
  {
    name: 'fra',
    required: true,
    holds: MOMENT,
    expected: {
      nb: 'et tidspunkt med tidssone, som 2026-03-31T08:00:00.000Z',
      en: 'a moment with its time zone, as 2026-03-31T08:00:00.000Z',
    },
  },
  {
    name: 'utvidet-oppslag',
    required: true,
    holds: /^(?:true|false)$/,
    expected: { nb: 'true eller false', en: 'true or false' },
  },
  { name: 'samtykke-laste-resepter', required: false, holds: OPENING, expected: OPENING_TEXT },
  {
    name: 'samtykke-bruk-api',
    required: false,
    holds: /^(?:HPMOTTATTSAMTYKKE|HPAKUTT|HPUNNTAK)$/,
    expected: {
      nb: 'HPMOTTATTSAMTYKKE, HPAKUTT eller HPUNNTAK',
      en: 'HPMOTTATTSAMTYKKE, HPAKUTT or HPUNNTAK',
    },
  },
]

export default defineCheck({
  id: 'api/medicines-query',
  requirements: ['KJ-I32'],
  cause: 'implementation',
  nb: {
    title: 'Legemidler hentes med ticket, fra og utvidet-oppslag på riktig form',
    failureTitle: 'Et oppslag på legemidler har parametere som mangler eller er på feil form',
    why: 'Kjernejournal avviser oppslaget, eller leser en annen periode enn brukeren tror. Da kan et legemiddel mangle på listen.',
    fix: 'Skriv fra som et tidspunkt som har vært, i UTC med Z til slutt (2026-03-31T08:00:00.000Z), og utvidet-oppslag som true eller false. URL-kode hver verdi. Samtykkene er HPMOTTATTSAMTYKKE, HPAKUTT og, bare i samtykke-bruk-api, HPUNNTAK.',
  },
  en: {
    title: 'Medicines are fetched with ticket, fra and utvidet-oppslag in the right form',
    failureTitle: 'A look-up of medicines has parameters that are missing or in the wrong form',
    why: 'Kjernejournal refuses the look-up, or reads another period than the user believes. Then a medicine may be missing from the list.',
    fix: 'Write fra as a time in the past, in UTC with Z at the end (2026-03-31T08:00:00.000Z), and utvidet-oppslag as true or false. URL-encode each value. The consents are HPMOTTATTSAMTYKKE, HPAKUTT and, in samtykke-bruk-api alone, HPUNNTAK.',
  },
  select: ({ dataCalls }) => dataCalls.filter(({ api }) => api === 'medicines'),
  evaluate: (call) => [
    ...PARAMETERS.flatMap((parameter) => faultsOf(parameter, query(call).getAll(parameter.name))),
    ...unless(!isToCome(query(call).get('fra') ?? '', call.at), {
      at: 'query.fra',
      expected: { nb: 'et tidspunkt som har vært', en: 'a moment in the past' },
      actual: shown(query(call).get('fra') ?? undefined),
      message: {
        nb: 'fra ligger fram i tid, så listen blir alltid tom.',
        en: 'fra lies in the future, so that the list is always empty.',
      },
    }),
  ],
})

/** Clocks differ by a little: an hour is no such difference, and local time written as UTC is. */
const A_LITTLE_MS = 5 * 60 * 1000

function isToCome(from: string, now: number): boolean {
  return MOMENT.test(from) && Date.parse(from) - now > A_LITTLE_MS
}

function faultsOf({ name, required, holds, expected }: Parameter, sent: readonly string[]): readonly Fault[] {
  if (sent.length === 0 && !required) return []
  const [value = ''] = sent
  return unless(sent.length === 1 && holds.test(value) && !isNoSuchDay(name, value), {
    at: `query.${name}`,
    expected,
    actual: shown(sent.length === 0 ? undefined : sent.join(', ')),
    message: { nb: `${name} er ikke på den formen.`, en: `${name} is not of that form.` },
  })
}

/** JavaScript takes the thirtieth of February for the second of March. */
function isNoSuchDay(name: string, value: string): boolean {
  if (name !== 'fra') return false
  const day = value.slice(0, 10)
  return Number.isNaN(Date.parse(value)) || !new Date(day).toISOString().startsWith(day)
}
