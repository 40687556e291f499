import { defineCheck, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'helseid/dpop-single',
  requirements: ['HID-N35'],
  cause: 'implementation',
  nb: {
    title: 'Hvert kall har høyst ett DPoP-bevis',
    failureTitle: 'Et kall har flere DPoP-bevis',
    why: 'Med to bevis kan ikke mottakeren vite hvilket som gjelder, og skal avvise kallet.',
    fix: 'Kontroller om både biblioteket og din egen kode setter headeren DPoP. Bruk funksjonen som erstatter headeren, ikke den som legger til en.',
  },
  en: {
    title: 'Each call has at most one DPoP proof',
    failureTitle: 'A call has several DPoP proofs',
    why: 'With two proofs the recipient cannot know which one applies, and must refuse the call.',
    fix: 'Check whether both the library and your own code set the DPoP header. Use the function that replaces the header, not the one that adds another.',
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
