// GET innbygger/logg: what a citizen sees on Helsenorge under «Logg over bruk»; which citizen is chosen in the page.
import { ProblemError } from '#simulators/core/problem.ts'
import type { Handler } from '#simulators/core/simulator.ts'
import { fullName } from '#simulators/population/index.ts'
import { momentFormat } from '../portal/patient-view.ts'
import { STYLES } from '../styles.ts'
import type { UsageParts } from './parts.ts'

export function createCitizenLog({ deps, usage, pages }: UsageParts): Handler {
  const { population } = deps
  const choices = population.patients
    .filter(({ status }) => status >= 2)
    .map(({ key, pid, name }) => ({ key, pid, name: fullName(name) }))

  return (request, response) => {
    // By name within the cast: a patient's number does not belong in an address.
    const asked = request.searchParams.get('innbygger') ?? ''
    const chosen = choices.find(({ key }) => key === asked)
    if (asked !== '' && !chosen)
      throw new ProblemError(404, 'There is no such citizen with a kjernejournal in this room.', {
        code: 'TB-NOT-FOUND',
        explanation: { reason: 'There is no such citizen with a kjernejournal', at: 'query.innbygger' },
      })
    if (chosen) request.recording.fact('patient', chosen.pid)
    const when = momentFormat(request.language)
    const entries = chosen
      ? usage.logOf(chosen.pid).map((entry) => ({
          ...entry,
          when: when(entry.at),
          unit: population.organisation(entry.organisation)?.navn ?? entry.organisation,
        }))
      : []
    const address = new URL(`${deps.addresses.room}/kjernejournal/innbygger/logg`).pathname
    pages.render(
      request,
      response,
      'citizen-log',
      { choices, chosen, entries, address, styles: STYLES },
      { title: 'log.title' },
    )
  }
}
