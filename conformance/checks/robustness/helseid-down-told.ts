import { defineCheck } from '../../kit/define-check.ts'
import { messageUnreported, toldFaults } from '../../kit/told-faults.ts'

export default defineCheck({
  id: 'robustness/helseid-down-told',
  requirements: ['ROB-09'],
  cause: 'implementation',
  nb: {
    title: 'Brukeren får vite at innloggingen mislyktes når HelseID er nede',
    failureTitle: 'Brukeren får ikke vite at innloggingen mislyktes når HelseID er nede',
    why: 'Uten melding prøver brukeren om og om igjen, eller tror at det er EPJ-en som er feil.',
    fix: 'Vis en melding om at HelseID ikke svarer, og gi brukeren en knapp for å prøve igjen.',
  },
  en: {
    title: 'The user is told that the log-in failed when HelseID is down',
    failureTitle: 'The user is not told that the log-in failed when HelseID is down',
    why: 'Without a message the user tries again and again, or believes that the EPJ is at fault.',
    fix: 'Show a message that HelseID does not answer, and give the user a button to try again.',
  },
  select: ({ attacks }) =>
    attacks
      .filter(({ scenario }) => scenario === 'robustness/helseid-down')
      .map((attack) => ({
        ...attack,
        lacks: [...attack.lacks, ...messageUnreported(attack.during, 'log-in')],
      })),
  evaluate: ({ underway, during }) => (underway ? toldFaults(during, 'log-in') : []),
})
