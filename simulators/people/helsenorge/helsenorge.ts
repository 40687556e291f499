// Helsenorge, as far as the start-up checklist uses it: log in once, from where one works, and see whether the e-ID works.
import { ownCookie } from '#simulators/core/pages/own-cookie.ts'
import type { Pages } from '#simulators/core/pages/pages.ts'
import type { Handler } from '#simulators/core/simulator.ts'
import { contactOf, fullName, mobileFor } from '#simulators/population/index.ts'
import { kindOfName } from '../folkeregisteret/names.ts'
import type { People } from '../people.ts'
import { createLogIn, failed, type LogInOutcome, type Started } from './log-in.ts'

const WAITS_S = 600
const KEPT_S = 3600
const COOKIE = 'testbenk-helsenorge'

export interface Helsenorge {
  readonly page: Handler
  readonly start: Handler
  readonly back: Handler
  readonly result: Handler
}

interface Result extends LogInOutcome {
  /** The browser kept the cookie. */
  readonly cookies: boolean
}

export function createHelsenorge(people: People, pages: Pages): Helsenorge {
  const { addresses, clock, population, random, store } = people
  const home = new URL(addresses.helsenorge).pathname
  const started = store.collection<Started>('helsenorge.started', 1_000)
  const results = store.collection<Result>('helsenorge.results', 1_000)
  const ids = random.fork('helsenorge-ids').unrepeated()
  const look = {
    home,
    assets: `${new URL(addresses.room).pathname}/assets/people`,
    styles: ['people.css'],
  }
  const logIn = createLogIn(people)

  async function outcomeOf(begun: Started | undefined, code: string | null): Promise<LogInOutcome> {
    if (!begun) return failed('state')
    return code === null ? failed('cancelled') : await logIn.finish(code, begun)
  }

  return {
    page: (request, response) =>
      pages.render(request, response, 'helsenorge', look, { title: 'helsenorge.title' }),

    start(request, response) {
      const state = ids.base64url(24)
      const begun = { verifier: ids.base64url(48), nonce: ids.base64url(24) }
      started.put(state, begun, WAITS_S)
      response.cookie(COOKIE, state, ownCookie(addresses.helsenorge))
      response.redirect(303, logIn.address(begun, state, request.language))
    },

    async back(request, response) {
      const state = request.searchParams.get('state') ?? ''
      const code = request.searchParams.get('code')
      const begun = started.get(state)
      started.delete(state)
      const cookies = new RegExp(`(?:^|;\\s*)${COOKIE}=`).test(request.headers.cookie ?? '')
      const result: Result = { ...(await outcomeOf(begun, code)), cookies }
      if (result.pid !== undefined) {
        request.recording.fact('person', result.pid)
        request.recording.fact('eid', result.eid)
        request.recording.fact('securityLevel', result.high ? 4 : 3)
      }
      request.recording.fact('works', result.pid !== undefined && result.high && cookies)
      const id = ids.base64url(18)
      results.put(id, result, KEPT_S)
      response.redirect(303, `${home}/resultat/${id}`)
    },

    result(request, response) {
      const result = results.get(request.params['id'] ?? '')
      if (!result) request.recording.explain({ reason: 'The result is not kept any more', at: 'path.id' })
      const person = result?.pid === undefined ? undefined : population.person(result.pid)
      const sms = person && mobileFor(contactOf(population, person.pid, clock.now()))
      const data = {
        ...look,
        result: result ?? { ...failed('gone'), cookies: true },
        name: person && fullName(person.name),
        nameKind: person && kindOfName(person.name),
        sms: sms && ('number' in sms ? 'ok' : sms.missing),
      }
      pages.render(request, response, 'helsenorge-result', data, {
        title: 'helsenorge.result',
        status: result ? 200 : 404,
      })
    },
  }
}
