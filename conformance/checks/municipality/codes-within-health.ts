import { isHovedenhet, isWithinHealth } from '../../evidence/onboarding/units.ts'
import { defineCheck, NONE, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'municipality/codes-within-health',
  requirements: ['KOM-B05', 'KJ-O07'],
  cause: 'configuration',
  nb: {
    title: 'Enhetene som skal ha kjernejournal, har næringskode 86, 87 eller 88',
    failureTitle: 'En enhet som skal ha kjernejournal, har en næringskode utenfor helse og omsorg',
    why: 'Næringskodene ble endret i 2025, og barnehager ligger nå utenfor. HelseID gir ikke token for enheter uten en kode som begynner med 86, 87 eller 88.',
    fix: 'Fjern enheten fra EPJ-en og fra klienten. Er koden feil, må kommunen be SSB om å rette den før enheten kan brukes.',
  },
  en: {
    title: 'The units that are to have Kjernejournal have an industry code of 86, 87 or 88',
    failureTitle: 'A unit that is to have Kjernejournal has an industry code outside health and care',
    why: 'The industry codes were changed in 2025, and kindergartens are now outside. HelseID gives no tokens for units without a code that begins with 86, 87 or 88.',
    fix: 'Remove the unit from the EPJ and from the client. When the code is wrong, the municipality must ask SSB to correct it before the unit can be used.',
  },
  select: ({ onboarding: { clients, setUp, units } }) => {
    const wanted = new Set([...clients.flatMap((client) => client.units), ...(setUp.units?.all ?? [])])
    return [...wanted].flatMap((number) => {
      const unit = units.get(number)
      return unit && !isHovedenhet(unit) ? [unit] : []
    })
  },
  evaluate: (unit) =>
    unless(isWithinHealth(unit), {
      at: 'answer.naeringskode1',
      expected: { nb: '86, 87 eller 88', en: '86, 87 or 88' },
      actual: unit.naeringskoder.join(', ') || NONE,
      message: {
        nb: `${unit.navn} har ingen næringskode innen helse og omsorg.`,
        en: `${unit.navn} has no industry code within health and care.`,
      },
    }),
})
