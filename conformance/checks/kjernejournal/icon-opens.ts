import { between } from '../../evidence/between.ts'
import type { PatientOpening } from '../../evidence/scenarios/openings.ts'
import type { Situation } from '../../evidence/scenarios/situations.ts'
import type { Seen } from '../../evidence/seen.ts'
import { defineCheck, NONE, unless } from '../../kit/define-check.ts'

const OPENS = new Set(['kjernejournal.session-create', 'kjernejournal.open-portal'])

interface Click {
  readonly seq: number
  readonly status: number
  readonly opened: boolean
}

export default defineCheck<Click>({
  id: 'kjernejournal/icon-opens',
  requirements: ['KJ-I21'],
  cause: 'implementation',
  nb: {
    title: 'Ikonene for status 2, 3 og 4 åpner kjernejournal',
    failureTitle: 'Kjernejournal åpnes ikke fra ikonet for status 2, 3 eller 4',
    why: 'Pasienten har en kjernejournal, og brukeren kommer ikke til den. Ved status 3 og 4 står det noe der som brukeren bør se.',
    fix: 'Gjør ikonet klikkbart for status 2, 3 og 4. Bare ikonene for 0 og 1 skal ikke åpne noe.',
  },
  en: {
    title: 'The icons for status 2, 3 and 4 open Kjernejournal',
    failureTitle: 'Kjernejournal does not open from the icon for status 2, 3 or 4',
    why: 'The patient has a kjernejournal, and the user cannot get to it. At status 3 and 4 it holds something the user ought to see.',
    fix: 'Make the icon clickable for status 2, 3 and 4. Only the icons for 0 and 1 open nothing.',
  },
  select: ({ openings, situations, calls }) => {
    const tries = situations.filter(isClick)
    const inOrder = tries.map((click) => ({ seq: click.step.id, click }))
    const opensOther = readOpened(tries)
    return openings.flatMap((opening) =>
      lookedUp(opening).flatMap((found) =>
        between(inOrder, opening.step.id, opening.closed - 1).flatMap(({ click }) => {
          const opened = between(calls, opening.step.id, click.until).some(opens)
          const tried = click.calls.length > 0
          return opened || (!tried && opensOther(opening)) ? [{ ...found, opened }] : []
        }),
      ),
    )
  },
  evaluate: ({ status, opened }) =>
    unless(opened, {
      at: 'calls.open-portal',
      expected: {
        nb: `portalen, når status er ${status} og brukeren klikker`,
        en: `the portal, when status is ${status} and the user clicks`,
      },
      actual: NONE,
      message: {
        nb: `Ikonet for status ${status} åpnet ingenting.`,
        en: `The icon for status ${status} opened nothing.`,
      },
    }),
})

/** Who tried and was hindered is judged by what hindered; who may open nothing is not kept from it by the icon. */
function lookedUp({ answer, lookUpExpected }: PatientOpening): readonly Pick<Click, 'seq' | 'status'>[] {
  const status = answer?.indicator
  return answer && status !== undefined && status >= 2 && lookUpExpected ? [{ seq: answer.seq, status }] : []
}

const isClick = ({ step }: Situation) => step.action === 'open-kjernejournal' && step.phase === 'plain'

const opens = ({ operation }: Seen) => OPENS.has(operation)

/** Whether its user has opened another patient's Kjernejournal. */
function readOpened(tries: readonly Situation[]): (opening: PatientOpening) => boolean {
  const patients = new Map<string | undefined, Set<string | undefined>>()
  for (const { user, patient, calls } of tries)
    if (calls.some(opens)) patients.set(user, (patients.get(user) ?? new Set()).add(patient))
  return ({ user, patient }) => {
    const opened = patients.get(user)
    return opened !== undefined && opened.size > (opened.has(patient) ? 1 : 0)
  }
}
