// X-EPJ-System, which a web-based EPJ cannot set as a header when it opens a page, and may put into the address.
import type { SimRequest } from '#simulators/core/simulator.ts'
import { portalProblem } from '../portal/problem-page.ts'

const SHORTEST = 3
const LONGEST = 512

export function requireEpjName(request: SimRequest): string {
  const header = request.headers['x-epj-system']
  const inAddress = request.searchParams.getAll('X-EPJ-System')
  const sent = typeof header === 'string' ? header : inAddress.length === 1 ? inAddress[0] : undefined
  const name = sent?.trim() ?? ''
  if (name.length < SHORTEST || name.length > LONGEST)
    throw portalProblem(400, 'TB-REQUEST', {
      reason: 'X-EPJ-System must name the EPJ, as a header or in the address',
      at: 'headers.x-epj-system',
      expected: `${SHORTEST} to ${LONGEST} characters`,
      actual: sent === undefined ? 'missing' : `${name.length} characters`,
    })
  request.recording.fact('epjSystem', typeof header === 'string' ? 'header' : 'address')
  return name
}
