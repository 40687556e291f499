// The log-in page: choose an e-ID and a test user, or give up.
import type { IncomingMessage } from 'node:http'
import type { Response } from 'express'
import { formBody } from '../../core/body.ts'
import type { Handler, SimRequest } from '../../core/simulator.ts'
import type { Person } from '../../population/population.ts'
import type { WithSts } from '../sts/back-channel.ts'
import { displayName } from '../sts/claims.ts'
import { errors } from '../sts/engine.ts'
import { amrOf, isLevel, type Login, loginText, readAcrValues } from '../sts/login.ts'
import { silentLogin, text } from '../sts/policy.ts'
import { paths } from '../sts/settings.ts'
import type { Sts } from '../sts/sts.ts'
import { eidsFor } from './providers.ts'

type Details = Awaited<ReturnType<Sts['provider']['interactionDetails']>>
type Step = (
  sts: Sts,
  request: SimRequest,
  response: Response,
  at: { incoming: IncomingMessage; details: Details },
) => Promise<void>

export function showLogIn(withSts: WithSts): Handler {
  return step(withSts, async (sts, request, response, { incoming, details }) => {
    const silent = silentLogin(details.params)
    const person = silent && sts.people.byPid(silent.pid)
    if (silent && person && isLevel(silent.level))
      return finish(sts, request, incoming, response, details, person, {
        idp: 'testidp-oidc',
        level: silent.level,
      })
    showPage(sts, request, response, details)
  })
}

export function logIn(withSts: WithSts): Handler {
  return step(withSts, async (sts, request, response, { incoming, details }) => {
    const form = formBody(request)
    if (form.get('action') === 'cancel')
      return sts.provider.interactionFinished(incoming, response, {
        error: 'access_denied',
        error_description: 'The user cancelled the log-in',
      })
    const eid = eidsFor(readAcrValues(text(details.params['acr_values']))).find(
      ({ key }) => key === form.get('eid'),
    )
    const person = sts.people.byPid(form.get('person') ?? '')
    if (!eid || !person)
      return showPage(sts, request, response, details, { eid: form.get('eid') ?? '', missing: true })
    await finish(sts, request, incoming, response, details, person, { idp: eid.idp, level: eid.level })
  })
}

/** Finds the log-in that the browser is in the middle of; its cookie is gone after a while. */
function step(withSts: WithSts, take: Step): Handler {
  return withSts((sts, request, response) =>
    sts.withEngine(request, `${paths.login}/${request.params['uid']}`, async (incoming) => {
      const details = await sts.provider.interactionDetails(incoming, response).catch((problem: unknown) => {
        if (problem instanceof errors.SessionNotFound) return undefined
        throw problem
      })
      if (details && details.uid === request.params['uid'])
        return take(sts, request, response, { incoming, details })
      request.recording.explain({ reason: 'No log-in is going on in this browser', at: 'header.cookie' })
      sts.pages.render(
        request,
        response,
        'error',
        { error: 'expired', description: '' },
        { title: 'error.title', status: 400 },
      )
    }),
  )
}

async function finish(
  sts: Sts,
  request: SimRequest,
  incoming: IncomingMessage,
  response: Response,
  details: Details,
  person: Person,
  login: Login,
): Promise<void> {
  const accountId = sts.people.subjectOf(person.pid)
  request.recording.fact('clientId', String(details.params['client_id']))
  request.recording.fact('user', person.pid)
  request.recording.fact('securityLevel', login.level)
  const result = {
    login: { accountId, acr: loginText(login), amr: [...amrOf(login)], remember: false },
    select_account: {},
  }
  const returnTo = await sts.provider.interactionResult(incoming, response, result)
  await makeRoomFor(sts, details, accountId)
  response.redirect(303, returnTo)
}

/** Another person in the same browser: the engine would ask to log the first one out, HelseID just goes on. */
async function makeRoomFor(sts: Sts, { session }: Details, accountId: string): Promise<void> {
  if (!session?.uid || session.accountId === accountId) return
  const held = await sts.provider.Session.findByUid(session.uid)
  if (!held) return
  held.accountId = undefined
  held.authorizations = undefined
  await held.persist()
}

interface Entered {
  readonly eid: string
  readonly missing: boolean
}

function showPage(
  sts: Sts,
  request: SimRequest,
  response: Response,
  { params, uid }: Details,
  entered: Entered = { eid: '', missing: false },
): void {
  const client = sts.clients.find(String(params['client_id']))
  const eids = eidsFor(readAcrValues(text(params['acr_values'])))
  const data = {
    action: `${sts.issuer}${paths.login}/${uid}`,
    client: client?.name ?? '',
    organisation: sts.population.organisation(client?.organisation ?? '')?.navn ?? '',
    eids,
    chosen: entered.eid || eids[0]?.key,
    missing: entered.missing,
    workers: sts.population.healthWorkers.map((worker) => ({
      pid: worker.pid,
      name: displayName(worker.name),
      profession: worker.authorizations.find(({ active }) => active)?.profession ?? 'none',
      hprNumber: worker.hprNumber ?? '',
      places: worker.arbeidssteder
        .map((number) => sts.population.organisation(number)?.navn ?? number)
        .join(', '),
    })),
    others: sts.population.others.map(({ pid, name, title }) => ({ pid, name: displayName(name), title })),
  }
  sts.pages.render(request, response, 'log-in', data, {
    title: 'log-in.title',
    status: entered.missing ? 400 : 200,
  })
}
