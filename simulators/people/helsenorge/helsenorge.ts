// Helsenorge, as far as the start-up checklist uses it: log in once, from where one works, and see whether the e-ID works.
import { createHash } from 'node:crypto'
import { decodeJwt } from 'jose'
import { z } from 'zod'
import { ownCookie } from '#simulators/core/pages/own-cookie.ts'
import type { Pages } from '#simulators/core/pages/pages.ts'
import type { Handler } from '#simulators/core/simulator.ts'
import { contactOf, fullName, mobileFor } from '#simulators/population/index.ts'
import { kindOfName } from '../folkeregisteret/names.ts'
import { HELSENORGE } from '../idporten/idporten.ts'
import type { People } from '../people.ts'

const WAITS_S = 600
const KEPT_S = 3600
const COOKIE = 'testbenk-helsenorge'

export interface Helsenorge {
  readonly page: Handler
  readonly start: Handler
  readonly back: Handler
  readonly result: Handler
}

interface Started {
  readonly verifier: string
  readonly nonce: string
}

interface Result {
  /** Absent when the log-in did not succeed. */
  readonly pid?: string
  readonly eid: string
  readonly high: boolean
  readonly cookies: boolean
  /** Text key of what went wrong. */
  readonly trouble?: string
}

const tokens = z.object({ id_token: z.string() })

export function createHelsenorge(people: People, pages: Pages): Helsenorge {
  const { addresses, clock, fetch, idporten, population, random, store } = people
  const home = new URL(addresses.helsenorge).pathname
  const callback = `${addresses.helsenorge}/innlogget`
  const started = store.collection<Started>('helsenorge.started', 1_000)
  const results = store.collection<Result>('helsenorge.results', 1_000)
  const ids = random.fork('helsenorge-ids').unrepeated()
  const look = {
    home,
    assets: `${new URL(addresses.room).pathname}/assets/people`,
    styles: ['people.css'],
  }

  async function logIn(code: string, { verifier, nonce }: Started): Promise<Omit<Result, 'cookies'>> {
    const failed = { eid: '', high: false, trouble: 'helsenorge.trouble.token' }
    try {
      const response = await fetch(`${addresses.idporten}/token`, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'authorization_code',
          client_id: HELSENORGE,
          redirect_uri: callback,
          code,
          code_verifier: verifier,
        }),
      })
      if (!response.ok) return failed
      const { id_token } = tokens.parse(await response.json())
      const claims = await idporten.verify(id_token)
      if (!claims || decodeJwt(id_token)['nonce'] !== nonce) return failed
      const [eid] = [claims['amr']].flat()
      return { pid: String(claims['pid']), eid: String(eid), high: claims['acr'] === 'idporten-loa-high' }
    } catch {
      return failed
    }
  }

  return {
    page: (request, response) =>
      pages.render(request, response, 'helsenorge', look, { title: 'helsenorge.title' }),

    start(request, response) {
      const state = ids.base64url(24)
      const verifier = ids.base64url(48)
      const nonce = ids.base64url(24)
      started.put(state, { verifier, nonce }, WAITS_S)
      const query = new URLSearchParams({
        client_id: HELSENORGE,
        redirect_uri: callback,
        response_type: 'code',
        scope: 'openid profile',
        state,
        nonce,
        code_challenge: createHash('sha256').update(verifier).digest('base64url'),
        code_challenge_method: 'S256',
        acr_values: 'idporten-loa-high',
        ui_locales: request.language,
      })
      response.cookie(COOKIE, state, ownCookie(addresses.helsenorge))
      response.redirect(303, `${addresses.idporten}/authorize?${query}`)
    },

    async back(request, response) {
      const state = request.searchParams.get('state') ?? ''
      const code = request.searchParams.get('code')
      const begun = started.get(state)
      started.delete(state)
      const cookies = new RegExp(`(?:^|;\\s*)${COOKIE}=`).test(request.headers.cookie ?? '')
      const outcome = !begun
        ? { eid: '', high: false, trouble: 'helsenorge.trouble.state' }
        : code === null
          ? { eid: '', high: false, trouble: 'helsenorge.trouble.cancelled' }
          : await logIn(code, begun)
      const result: Result = { ...outcome, cookies }
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
        result: result ?? { eid: '', high: false, cookies: true, trouble: 'helsenorge.trouble.gone' },
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
