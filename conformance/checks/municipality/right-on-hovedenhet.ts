import { isHovedenhet } from '../../evidence/onboarding/units.ts'
import { defineCheck, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'municipality/right-on-hovedenhet',
  requirements: ['KOM-B03', 'KJ-O06'],
  cause: 'configuration',
  nb: {
    title: 'Rettigheten til HelseID er gitt på en hovedenhet',
    failureTitle: 'Rettigheten til HelseID er gitt på en underenhet eller et organisasjonsledd',
    why: 'HelseID Selvbetjening tar bare imot hovedenheter. Gis rettigheten lenger nede, ser alt riktig ut i Altinn, men ingen kan lage klienten.',
    fix: 'Slå opp kommunen i Enhetsregisteret. Ta tilbake rettigheten, velg kommunen selv i Altinn, og gi rettigheten på nytt.',
  },
  en: {
    title: 'The right to HelseID is given on a hovedenhet (main unit)',
    failureTitle: 'The right to HelseID is given on a sub-unit or an organisational section',
    why: 'HelseID Selvbetjening accepts main units only. When the right is given further down, everything looks right in Altinn, but the client cannot be made.',
    fix: 'Look the municipality up in Enhetsregisteret. Revoke the right, choose the municipality itself in Altinn, and give the right again.',
  },
  select: ({ onboarding: { delegations, units } }) =>
    delegations.flatMap((given) => {
      const unit = units.get(given.from)
      return unit && given.resource.startsWith('nhn-helseid-') ? [{ ...given, unit }] : []
    }),
  evaluate: ({ unit }) =>
    unless(isHovedenhet(unit), {
      at: 'facts.from',
      expected: { nb: 'en hovedenhet', en: 'a hovedenhet' },
      actual: `${unit.organisasjonsnummer}, ${unit.form}`,
      exchange: unit.seq,
      message: {
        nb: `${unit.navn} er ingen hovedenhet i Enhetsregisteret.`,
        en: `${unit.navn} is no main unit in Enhetsregisteret.`,
      },
    }),
})
