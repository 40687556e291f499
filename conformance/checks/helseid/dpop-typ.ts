import { defineCheck, shown, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'helseid/dpop-typ',
  requirements: ['HID-D02'],
  cause: 'implementation',
  nb: {
    title: 'DPoP-beviset er merket med typ dpop+jwt',
    failureTitle: 'DPoP-beviset er ikke merket med typ dpop+jwt',
    why: 'Merket hindrer at et annet signert dokument blir tatt for et DPoP-bevis.',
    fix: 'Sett typ i headeren på DPoP-beviset til dpop+jwt, med små bokstaver.',
  },
  en: {
    title: 'The DPoP proof is marked with typ dpop+jwt',
    failureTitle: 'The DPoP proof is not marked with typ dpop+jwt',
    why: 'The mark keeps another signed document from being taken for a DPoP proof.',
    fix: 'Set typ in the header of the DPoP proof to dpop+jwt, in lower case.',
  },
  select: ({ proofs }) => proofs,
  evaluate: ({ jwt: { header } }) =>
    unless(header['typ'] === 'dpop+jwt', {
      at: 'header.dpop.typ',
      expected: 'dpop+jwt',
      actual: shown(header['typ']),
      message: { nb: 'typ er ikke dpop+jwt.', en: 'typ is not dpop+jwt.' },
    }),
})
