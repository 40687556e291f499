import { defineCheck, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'helseid/dpop-single',
  requirements: ['HID-N35'],
  cause: 'implementation',
  nb: {
    title: 'Hvert kall har høyst ett DPoP-bevis',
    failureTitle: 'Et kall har flere DPoP-bevis',
    why: 'Med to bevis er det ikke sagt hvilket som gjelder, og mottakeren skal avvise kallet.',
    fix: 'Se etter om både biblioteket og egen kode setter headeren DPoP. Sett den, ikke legg den til.',
  },
  en: {
    title: 'Each call has at most one DPoP proof',
    failureTitle: 'A call has several DPoP proofs',
    why: 'With two proofs nothing says which one counts, and the recipient must refuse the call.',
    fix: 'Look whether both the library and code of your own put in the DPoP header. Set it, do not add it.',
  },
  select: ({ proofCounts }) => proofCounts,
  evaluate: ({ count }) =>
    unless(count === 1, {
      at: 'header.dpop',
      expected: { nb: 'ett', en: 'one' },
      actual: String(count),
      message: { nb: `Kallet har ${count} DPoP-bevis.`, en: `The call has ${count} DPoP proofs.` },
    }),
})
