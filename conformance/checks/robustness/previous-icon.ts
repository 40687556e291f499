import { unreported } from '../../evidence/scenarios/lacks.ts'
import type { PatientOpening } from '../../evidence/scenarios/openings.ts'
import { status } from '../../evidence/seen.ts'
import { defineCheck, unless } from '../../kit/define-check.ts'

const withoutAnswer = ({ lookUps, answer }: PatientOpening): boolean =>
  lookUps.length > 0 && (answer === undefined || status(answer) === 0 || status(answer) >= 400)

export default defineCheck({
  id: 'robustness/previous-icon',
  requirements: ['ROB-05'],
  cause: 'implementation',
  nb: {
    title: 'En pasient EPJ-en ikke fikk svar om, får ikke ikonet til den forrige pasienten',
    failureTitle: 'En pasient EPJ-en ikke fikk svar om, får ikonet til den forrige pasienten',
    why: 'Legen handler på kritisk informasjon om en annen pasient, eller tror at det ikke finnes noen.',
    fix: 'Nullstill ikonet idet pasienten åpnes, før kallet sendes. Vis ikonet for status 0 når svaret uteblir.',
  },
  en: {
    title: 'A patient whom the EPJ got no answer about does not get the previous patient’s icon',
    failureTitle: 'A patient whom the EPJ got no answer about gets the previous patient’s icon',
    why: 'The doctor acts on critical information about another patient, or believes that there is none.',
    fix: 'Reset the icon when the patient is opened, before the call is sent. Show the icon for status 0 when no answer comes.',
  },
  select: ({ openings }) =>
    openings.flatMap((opening, index) => {
      const before = openings[index - 1]
      const another = before?.step.scenario === opening.step.scenario && before.patient !== opening.patient
      const previous = another ? before.step.seen.icon : undefined
      if (!withoutAnswer(opening) || typeof previous !== 'number' || previous === 0) return []
      return [{ ...opening, previous, lacks: unreported([opening], 'icon') }]
    }),
  evaluate: ({ step, previous, answer, seq }) =>
    unless(step.seen.icon === undefined || step.seen.icon !== previous, {
      exchange: answer?.seq ?? seq,
      at: 'reported.icon',
      expected: '0',
      actual: { nb: `${previous}, som for forrige pasient`, en: `${previous}, as for the previous patient` },
      message: {
        nb: 'Ikonet er forrige pasients.',
        en: 'The icon is the previous patient’s.',
      },
    }),
})
