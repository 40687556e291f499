// Where a log-in goes from a step: on, nowhere, or no further this way.
import { paths } from '../sts/settings.ts'
import type { Progress, Stop } from './progress.ts'
import { showStep } from './step-page.ts'
import type { Visit, Wrong } from './visit.ts'

/** On to another step, at the same address. */
export function goTo({ steps, details, response, sts }: Visit, progress: Progress): void {
  steps.keep(details.uid, progress)
  response.redirect(303, `${sts.issuer}${paths.login}/${details.uid}`)
}

/** The same step again, with what was wrong. */
export function refuse(visit: Visit, wrong: string, member: string, vars?: Wrong['vars']): void {
  visit.request.recording.explain({ reason: `The log-in form is refused: ${wrong}`, at: `body.${member}` })
  showStep(visit, { text: wrong, ...(vars && { vars }) })
}

/** This way is closed: the journal gets the reason, the person a page with other ways. */
export function stop(visit: Visit, reason: Stop, progress: Progress): void {
  visit.request.recording.fact('eidStopped', reason)
  visit.request.recording.explain({ reason: `The log-in stops at the e-ID: ${reason}`, at: 'eid' })
  goTo(visit, { ...progress, stop: reason })
}
