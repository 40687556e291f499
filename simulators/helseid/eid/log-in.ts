// The log-in pages: choose a provider and an e-ID, prove who you are, or give up.
import type { IncomingMessage } from 'node:http'
import type { Response } from 'express'
import { formBody } from '../../core/call/body.ts'
import { requireSameOrigin } from '../../core/pages/same-origin.ts'
import type { Handler, SimRequest } from '../../core/simulator.ts'
import type { WithSts } from '../sts/back-channel.ts'
import { errors } from '../sts/engine/engine.ts'
import { silentLogin, text } from '../sts/engine/policy.ts'
import { isLevel, readAcrValues } from '../sts/login.ts'
import { paths } from '../sts/settings.ts'
import type { Sts } from '../sts/sts.ts'
import { stepAtProvider } from './at-provider.ts'
import { type Asked, onBehalfTrouble, type Room, standingOf } from './choose.ts'
import { finish } from './finish.ts'
import { goTo, refuse } from './moves.ts'
import { createSteps, type Progress } from './progress.ts'
import { providersFor } from './providers.ts'
import { createSmartCards } from './smart-cards.ts'
import { showStep } from './step-page.ts'
import { type Details, loggedInAs, type Visit } from './visit.ts'

export function showLogIn(withSts: WithSts): Handler {
  return onVisit(withSts, async (visit) => {
    const { sts, details } = visit
    const silent = silentLogin(details.params)
    const person = silent && sts.people.byPid(silent.pid)
    if (silent && person && isLevel(silent.level))
      return finish(visit, person, { idp: 'testidp-oidc', level: silent.level })
    showStep(visit)
  })
}

export function logIn(withSts: WithSts): Handler {
  return onVisit(withSts, (visit) => {
    requireSameOrigin(visit.request)
    const form = formBody(visit.request)
    const pressed = BUTTONS.get(form.get('action') ?? '')
    if (pressed) return pressed(visit)
    if (form.has('eid')) return chooseProvider(visit, form.get('eid') ?? '')
    if (!visit.standing.provider) return refuse(visit, 'no-provider', 'eid')
    return stepAtProvider(visit, form)
  })
}

/** What means the same at every step. */
const BUTTONS: ReadonlyMap<string, (visit: Visit) => Promise<void> | void> = new Map([
  ['cancel', giveUp],
  ['back', (visit: Visit) => goTo(visit, {})],
  ['continue', goOn],
])

/** Finds the log-in that the browser is in the middle of; its cookie is gone after a while. */
function onVisit(withSts: WithSts, take: (visit: Visit) => Promise<void> | void): Handler {
  return withSts((sts, request, response) =>
    sts.withEngine(request, `${paths.login}/${request.params['uid']}`, async (incoming) => {
      const details = await sts.provider.interactionDetails(incoming, response).catch((problem: unknown) => {
        if (problem instanceof errors.SessionNotFound) return undefined
        throw problem
      })
      if (details && details.uid === request.params['uid'])
        return take(await visitOf(sts, request, response, incoming, details))
      request.recording.explain({ reason: 'No log-in is going on in this browser', at: 'header.cookie' })
      sts.pages.render(
        request,
        response,
        'error',
        { error: 'expired', description: '', heading: 'error.title' },
        { title: 'error.title', status: 400 },
      )
    }),
  )
}

async function visitOf(
  sts: Sts,
  request: SimRequest,
  response: Response,
  incoming: IncomingMessage,
  details: Details,
): Promise<Visit> {
  const { store, clock } = sts.deps
  const steps = createSteps(store)
  const { params, uid } = details
  const asked: Asked = {
    wishes: readAcrValues(text(params['acr_values'])),
    client: sts.clients.find(String(params['client_id'])),
    onBehalfOf: text(params['on_behalf_of']),
  }
  const kept = steps.get(uid) ?? {}
  const room: Room = { population: sts.population, cards: createSmartCards(store), now: clock.now() }
  const standing = standingOf(kept, asked)
  const atIdporten = standing.provider?.key === 'idporten'
  if (atIdporten && asked.onBehalfOf !== undefined) request.recording.fact('onBehalfOf', asked.onBehalfOf)
  const closed = atIdporten && (await onBehalfTrouble(asked, sts))
  const progress: Progress = closed ? { ...kept, stop: 'on-behalf-of' } : kept
  return { sts, request, response, incoming, details, steps, room, asked, progress, standing }
}

/** At a provider: back to HelseID's list, where there is one. At HelseID: back to the client. */
async function giveUp(visit: Visit): Promise<void> {
  const { sts, incoming, response, steps, details, progress, asked } = visit
  const listed = providersFor(asked.wishes).length > 1
  if (listed && progress.provider) return goTo(visit, { gaveUp: progress.provider })
  steps.delete(details.uid)
  await sts.provider.interactionFinished(incoming, response, {
    error: 'access_denied',
    error_description: 'The user cancelled the log-in',
  })
}

/** `prompt=select_account`: as who is logged in already. */
async function goOn(visit: Visit): Promise<void> {
  const { sts, incoming, response, steps, details } = visit
  if (!loggedInAs(visit)) return refuse(visit, 'no-provider', 'action')
  steps.delete(details.uid)
  await sts.provider.interactionFinished(incoming, response, { select_account: {} })
}

async function chooseProvider(visit: Visit, key: string): Promise<void> {
  const provider = providersFor(visit.asked.wishes).find((one) => one.key === key)
  if (!provider) return refuse(visit, 'no-provider', 'eid')
  goTo(visit, { provider: provider.key })
}
