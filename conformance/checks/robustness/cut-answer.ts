import { defineCheck } from '../../kit/define-check.ts'
import { errorIconFaults, iconUnreported } from '../../kit/error-icon-faults.ts'

export default defineCheck({
  id: 'robustness/cut-answer',
  requirements: ['ROB-06'],
  cause: 'implementation',
  nb: {
    title: 'EPJ-en viser feilikonet og går videre når svaret er kuttet av',
    failureTitle: 'EPJ-en viser ikke feilikonet, eller stopper, når svaret er kuttet av',
    why: 'Brudd midt i et svar er vanlig på mobilnett. Brukeren skal ikke tro at det er et svar, og EPJ-en skal ikke stoppe.',
    fix: 'Fang feil både når svaret leses, og når det tolkes, og vis ikonet for status 0.',
  },
  en: {
    title: 'The EPJ shows the error icon and goes on when the answer is cut off',
    failureTitle: 'The EPJ does not show the error icon, or stops, when the answer is cut off',
    why: 'A break in the middle of an answer is common on mobile networks. The user must not take it for an answer, and the EPJ must not stop.',
    fix: 'Catch errors both when the answer is read and when it is parsed, and show the icon for status 0.',
  },
  select: ({ attacks }) =>
    attacks
      .filter(({ scenario }) => scenario === 'robustness/cut-answers')
      .map((attack) => ({ ...attack, lacks: [...attack.lacks, ...iconUnreported(attack)] })),
  evaluate: (attack) => (attack.underway ? errorIconFaults(attack) : []),
})
