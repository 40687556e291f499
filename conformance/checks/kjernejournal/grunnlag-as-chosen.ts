import type { Evidence } from '../../evidence/evidence.ts'
import { text } from '../../evidence/jwt.ts'
import type { DataCall } from '../../evidence/kjernejournal/data-calls.ts'
import { query } from '../../evidence/seen.ts'
import { defineCheck, unless } from '../../kit/define-check.ts'

/** How the health indicator and the data APIs write what the session and critical information write plainly. */
const PLAINLY: ReadonlyMap<string, string> = new Map([
  ['HPMOTTATTSAMTYKKE', 'SAMTYKKE'],
  ['HPAKUTT', 'AKUTT'],
  ['HPUNNTAK', 'UNNTAK'],
])
const GRUNNLAG = new Set(PLAINLY.values())
const CONSENTS = ['samtykke-bruk-api', 'samtykke-sperret-legemidler', 'samtykke-laste-resepter'] as const

interface Stated {
  readonly seq: number
  readonly step?: number | undefined
  readonly patient?: string | undefined
  readonly at: string
  readonly said: string | undefined
}

export default defineCheck({
  id: 'kjernejournal/grunnlag-as-chosen',
  requirements: ['KJ-S47'],
  cause: 'implementation',
  nb: {
    title: 'Grunnlaget som sendes, er det brukeren valgte',
    failureTitle: 'Det sendes et annet grunnlag enn det brukeren valgte',
    why: 'Grunnlaget står i innbyggerens logg. Står det der at pasienten samtykket, eller at det var akutt, uten at det er sant, har brukeren fått skylden for noe EPJ-en fant på.',
    fix: 'Send grunnlaget som brukeren valgte for denne pasienten: claims.access_basis.code i session/create, samtykke i helseindikatoren, samtykkene i legemiddel og nhn-access-basis for kritisk informasjon. Ikke skriv det fast i koden, og ta det ikke med videre fra forrige pasient.',
  },
  en: {
    title: 'The grounds that are sent are those the user chose',
    failureTitle: 'Other grounds are sent than those the user chose',
    why: 'The grounds are in the citizen’s log. When they say that the patient consented, or that it was an emergency, and that is not true, the user is blamed for what the EPJ made up.',
    fix: 'Send the grounds that the user chose for this patient: claims.access_basis.code in session/create, samtykke in the health indicator, the consents of medicines, and nhn-access-basis for critical information. Do not write them into the code, and do not carry them over from the previous patient.',
  },
  select: (evidence) => {
    const chosen = new Map(
      evidence.situations.flatMap(({ step: { id, args }, patient: open }) => {
        const grunnlag = text(args['grunnlag'])
        return grunnlag === undefined ? [] : [[id, { grunnlag, open }] as const]
      }),
    )
    return statedIn(evidence).flatMap(({ seq, step, patient, at, said = '' }) => {
      const { grunnlag, open } = chosen.get(step ?? 0) ?? {}
      const plainly = PLAINLY.get(said) ?? said
      // A value that does not exist is another check's matter.
      if (grunnlag === undefined || !GRUNNLAG.has(plainly)) return []
      // Of another patient, whom somebody still has open, nothing was chosen here.
      if (open !== undefined && patient !== undefined && patient !== open) return []
      return [{ seq, at, said, plainly, wanted: grunnlag }]
    })
  },
  evaluate: ({ at, said, plainly, wanted }) =>
    unless(plainly === wanted, {
      at,
      expected: wanted,
      actual: said,
      message: {
        nb: 'Brukeren valgte et annet grunnlag.',
        en: 'The user chose other grounds.',
      },
    }),
})

function statedIn({ sessionCalls, indicators, dataCalls }: Evidence): readonly Stated[] {
  return [
    ...sessionCalls
      .filter(({ kind }) => kind === 'create')
      .map(({ seq, step, patient, grunnlag }) => ({
        seq,
        step,
        patient,
        at: 'body.claims.access_basis.code',
        said: grunnlag,
      })),
    ...indicators.map(({ seq, step, fnr, samtykke }) => ({
      seq,
      step,
      patient: fnr,
      at: 'body.samtykke',
      said: text(samtykke),
    })),
    ...dataCalls.flatMap(groundsOf),
  ]
}

function groundsOf(call: DataCall): readonly Stated[] {
  const { seq, step, patient, api, grunnlag } = call
  if (api !== 'medicines') return [{ seq, step, patient, at: 'header.nhn-access-basis', said: grunnlag }]
  const sent = query(call)
  return CONSENTS.map((name) => ({
    seq,
    step,
    patient,
    at: `query.${name}`,
    said: sent.get(name) ?? undefined,
  }))
}
