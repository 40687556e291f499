// How Kjernejournal answers what it cannot do: people with a page, programs with JSON, or with FHIR.
import type { Pages } from '#simulators/core/pages/pages.ts'
import type { Simulator } from '#simulators/core/simulator.ts'
import { type Answers, send } from './answers.ts'
import type { CriticalApi } from './data/critical-information/api.ts'
import { sendOutcome } from './data/critical-information/outcome.ts'
import { eventIdOf } from './innlogging/headers.ts'
import { showProblem } from './portal/problem-page.ts'

interface FailureParts {
  /** Path of the room. */
  readonly room: string
  readonly pages: Pages
  readonly answers: Answers
  readonly critical: CriticalApi
}

type Failures = Required<Pick<Simulator, 'failed' | 'notFound' | 'methodNotAllowed' | 'ownPages'>>

const FOR_PEOPLE = ['hpp-webapp', 'innbygger', 'nhn'].map((part) => `/kjernejournal/${part}/`)

const ownPages = (path: string) => FOR_PEOPLE.some((start) => path.startsWith(start))

export function createFailures({ room, pages, answers, critical }: FailureParts): Failures {
  const fhir = `${room}/kjernejournal/kritisk-informasjon/`
  const innlogging = `${room}/kjernejournal/innlogging/`

  const failed: Failures['failed'] = (request, response, problem) => {
    const { originalUrl, headers } = request
    if (ownPages(originalUrl.slice(room.length))) showProblem(pages, request, response, problem)
    else if (originalUrl.startsWith(fhir)) sendOutcome(response, problem, critical.eventId(request))
    else {
      const eventId = originalUrl.startsWith(innlogging) ? eventIdOf(headers) : undefined
      send(answers.problem(problem, eventId), response)
    }
  }

  return {
    failed,
    notFound: (request, response) =>
      failed(request, response, { status: 404, message: 'There is nothing at this address.' }),
    methodNotAllowed: (request, response) =>
      failed(request, response, { status: 405, message: 'This address does not take this method.' }),
    ownPages,
  }
}
