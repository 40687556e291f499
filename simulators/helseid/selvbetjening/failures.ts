// What is thrown below Selvbetjening: the API answers with problem+json, the portal with a page.
import type { Response } from 'express'
import { readTarget } from '../../core/call/target.ts'
import type { Pages } from '../../core/pages/pages.ts'
import type { Problem, RoomAddresses, SimRequest } from '../../core/simulator.ts'
import { API } from './api.ts'
import { sendProblem } from './problem.ts'

/** True when it was Selvbetjening's to answer. */
export type Failures = (request: SimRequest, response: Response, problem: Problem) => boolean

export function createFailures(pages: Pages, addresses: RoomAddresses): Failures {
  const room = new URL(addresses.room).pathname
  const home = new URL(addresses.selvbetjening).pathname
  return (request, response, { status, message }) => {
    const path = readTarget(request.originalUrl).path.slice(room.length)
    if (!/^\/selvbetjening(?:\/|$)/.test(path)) return false
    if (path.startsWith(`${API}/`)) {
      sendProblem(request, response, { status, detail: message })
      return true
    }
    const kind = [400, 403, 404].find((known) => known === status) ?? (status < 500 ? 400 : 500)
    const shown = { title: 'self.trouble.title', status }
    pages.render(request, response, 'selvbetjening/trouble', { kind, message, home }, shown)
    return true
  }
}
