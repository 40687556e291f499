// The way into Selvbetjening's API for a client that shows its own access token.
import type { Response } from 'express'
import type { Handler, RoomAddresses, SimRequest } from '../../core/simulator.ts'
import type { WithSts } from '../sts/back-channel.ts'
import { createFindings, type Findings } from '../sts/client/findings.ts'
import { presentedClaims } from '../sts/endpoints/own-endpoint.ts'
import { Refusal } from '../sts/refusal.ts'
import type { Sts } from '../sts/sts.ts'
import type { Desk } from './desk.ts'
import { sendProblem } from './problem.ts'
import type { Registration } from './registration.ts'

const SCOPE = 'nhn:selvbetjening/client'
const AUDIENCE = 'nhn:selvbetjening'
const TOKEN = 'header.authorization.token'

export type AsClient = (
  use: (request: SimRequest, response: Response, registration: Registration) => void | Promise<void>,
) => Handler

interface AsClientParts {
  readonly withSts: WithSts
  readonly addresses: RoomAddresses
  readonly desk: Desk
}

export function createAsClient({ withSts, addresses, desk }: AsClientParts): AsClient {
  async function registrationOf(sts: Sts, request: SimRequest, findings: Findings): Promise<Registration> {
    const url = `${addresses.selvbetjening}${request.path.slice('/selvbetjening'.length)}`
    const claims = await presentedClaims(sts, request, { url, scope: SCOPE, findings })
    if (claims['aud'] !== AUDIENCE) throw forAnotherApi(String(claims['aud']))
    const registration = desk.find(String(claims['client_id']))
    if (!registration) throw notMadeHere()
    return registration
  }

  return (use) =>
    withSts(async (sts, request, response) => {
      const findings = createFindings()
      try {
        await use(request, response, await registrationOf(sts, request, findings))
      } catch (problem) {
        if (!(problem instanceof Refusal)) throw problem
        request.recording.explain(findings.explain(problem.explanation))
        const { status = 400, headers = {} } = problem.wire
        sendProblem(request, response, { status, detail: problem.explanation.reason, headers })
      }
    })
}

const forAnotherApi = (actual: string) =>
  new Refusal(
    { error: 'invalid_token', status: 401 },
    { reason: 'The access token is for another API', at: `${TOKEN}.aud`, expected: AUDIENCE, actual },
  )

const notMadeHere = () =>
  new Refusal(
    { error: 'invalid_token', status: 404 },
    { reason: 'The client was not made in Selvbetjening', at: `${TOKEN}.client_id` },
  )
