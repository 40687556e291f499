import { defineCheck } from '../../kit/define-check.ts'
import { errorIconFaults, iconUnreported } from '../../kit/error-icon-faults.ts'

export default defineCheck({
  id: 'kjernejournal/unreadable-indicator',
  requirements: ['KJ-N32'],
  cause: 'implementation',
  nb: {
    title: 'Ikonet viser feil når svaret ikke kan leses, eller statusen ikke finnes',
    failureTitle: 'Ikonet viser noe annet enn feil når svaret ikke kan leses, eller statusen ikke finnes',
    why: 'Et ikon som bygger på noe EPJ-en ikke forsto, kan få legen til å tro at det ikke finnes kritisk informasjon.',
    fix: 'Les svaret med et skjema: status skal være et helt tall fra 0 til 4. Alt annet er en feil, og gir ikonet for status 0.',
  },
  en: {
    title: 'The icon shows an error when the answer cannot be read or the status does not exist',
    failureTitle:
      'The icon shows something other than an error when the answer cannot be read or the status does not exist',
    why: 'An icon based on something the EPJ did not understand can make the doctor believe that there is no critical information.',
    fix: 'Read the answer with a schema: status must be a whole number from 0 to 4. Everything else is an error, and gives the icon for status 0.',
  },
  select: ({ attacks }) =>
    attacks
      .filter(({ scenario }) => scenario === 'kjernejournal/unreadable-indicator')
      .map((attack) => ({ ...attack, lacks: [...attack.lacks, ...iconUnreported(attack)] })),
  evaluate: (attack) => (attack.underway ? errorIconFaults(attack) : []),
})
