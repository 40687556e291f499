// The log-in pages: choose a provider and an e-ID, prove who you are, or give up.
import type { IncomingMessage } from 'node:http'
import type { Response } from 'express'
import { formBody } from '../../core/body.ts'
import type { Handler, SimRequest } from '../../core/simulator.ts'
import { contactOf, mobileFor } from '../../population/index.ts'
import type { Person } from '../../population/population.ts'
import type { WithSts } from '../sts/back-channel.ts'
import { errors } from '../sts/engine.ts'
import { amrOf, isLevel, type Login, loginText, readAcrValues } from '../sts/login.ts'
import { silentLogin, text } from '../sts/policy.ts'
import { paths } from '../sts/settings.ts'
import type { Sts } from '../sts/sts.ts'
import { type Asked, loginWith, onBehalfTrouble, type Room, standingOf, stopFor } from './choose.ts'
import { createSteps, type Progress, type Stop } from './progress.ts'
import { prove } from './prove.ts'
import { providersFor } from './providers.ts'
import { createSmartCards } from './smart-cards.ts'
import { showStep } from './step-page.ts'
import { type Details, loggedInAs, type Visit, WITHOUT_NUMBER, type Wrong } from './visit.ts'

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
  return onVisit(withSts, async (visit) => {
    const form = formBody(visit.request)
    const action = form.get('action')
    if (action === 'cancel') return giveUp(visit)
    if (action === 'back') return goTo(visit, {})
    if (action === 'continue') return goOn(visit)
    if (form.has('eid')) return chooseProvider(visit, form.get('eid') ?? '')
    const { provider, issuer } = visit.standing
    if (!provider) return refuse(visit, 'no-provider', 'eid')
    if (visit.progress.stop === 'on-behalf-of') return showStep(visit)
    if (form.has('issuer') || !issuer) return chooseIssuer(visit, form.get('issuer') ?? '')
    if (visit.progress.stop === 'locked') return unlock(visit, form.get('puk') ?? '')
    if (visit.progress.pid === undefined || form.has('person')) return choosePerson(visit, form)
    await proveIt(visit, form)
  })
}

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
        { error: 'expired', description: '' },
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

/** On to another step, at the same address. */
function goTo({ steps, details, response, sts }: Visit, progress: Progress): void {
  steps.keep(details.uid, progress)
  response.redirect(303, `${sts.issuer}${paths.login}/${details.uid}`)
}

/** The same step again, with what was wrong. */
function refuse(visit: Visit, wrong: string, member: string, vars?: Wrong['vars']): void {
  visit.request.recording.explain({ reason: `The log-in form is refused: ${wrong}`, at: `body.${member}` })
  showStep(visit, { text: wrong, ...(vars && { vars }) })
}

/** This way is closed: the journal gets the reason, the person a page with other ways. */
function stop(visit: Visit, reason: Stop, progress: Progress): void {
  visit.request.recording.fact('eidStopped', reason)
  visit.request.recording.explain({ reason: `The log-in stops at the e-ID: ${reason}`, at: 'eid' })
  goTo(visit, { ...progress, stop: reason })
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

async function chooseIssuer(visit: Visit, key: string): Promise<void> {
  const { issuers } = visit.standing
  const issuer = issuers.find((one) => one === key)
  if (!issuer) return refuse(visit, 'no-provider', 'issuer')
  goTo(visit, { ...providerIn(visit), issuer })
}

async function choosePerson(visit: Visit, form: URLSearchParams): Promise<void> {
  const { sts, room, standing } = visit
  const { provider, issuer, methods } = standing
  const method = methods.length === 1 ? methods[0] : methods.find(({ key }) => key === form.get('method'))
  const number = form.get('person') ?? ''
  const person = sts.people.byPid(number)
  const foreigner = issuer === 'eidas' && number === WITHOUT_NUMBER
  if (!provider || !issuer || !method) return refuse(visit, 'no-provider', 'method')
  if (!person && !foreigner) return refuse(visit, 'no-person', 'person')
  const chosen: Progress = { ...providerIn(visit), issuer, method: method.key, pid: number }
  const reason = person ? stopFor(room, issuer, method, person) : 'no-number'
  if (reason) return stop(visit, reason, chosen)
  if (method.proof === 'none' && person) return concluded(visit, person, chosen)
  goTo(visit, method.proof === 'password-sms' ? withCode(visit, chosen) : chosen)
}

async function proveIt(visit: Visit, form: URLSearchParams): Promise<void> {
  const { sts, progress, standing, room, request } = visit
  const person = sts.people.byPid(progress.pid ?? '')
  const { issuer, method } = standing
  if (!issuer || !method || !person) return goTo(visit, {})
  if (form.get('action') === 'resend' && progress.sent) return goTo(visit, withCode(visit, progress))
  const wrong = prove({ issuer, method, person, form, cards: room.cards, sent: progress.sent, now: room.now })
  if (!wrong) return concluded(visit, person, progress)
  if (wrong.locked) return stop(visit, 'locked', progress)
  const failed = (progress.failed ?? 0) + 1
  if (method.proof !== 'pin' && failed >= MOST_FAILED) return stop(visit, 'tries', progress)
  const { steps, details } = visit
  steps.keep(details.uid, { ...progress, failed })
  request.recording.fact('eidFailed', failed)
  refuse(visit, wrong.text, wrong.member, wrong.vars)
}

const MOST_FAILED = 3

/** A one-time code by SMS to the number in KRR. */
function withCode(visit: Visit, progress: Progress): Progress {
  const { sts, room } = visit
  const mobile = mobileFor(contactOf(sts.population, progress.pid ?? '', room.now))
  if ('missing' in mobile) return progress
  const code = String(Number.parseInt(sts.newId().slice(0, 12), 16) % 1_000_000).padStart(6, '0')
  const issuer = visit.standing.issuer === 'minid' ? 'MinID' : 'Buypass'
  sts.deps.messages.send({
    channel: 'sms',
    from: issuer,
    to: mobile.number,
    subject: '',
    text: `Engangskode fra ${issuer}: ${code}`,
  })
  return { ...progress, sent: { code, until: room.now + CODE_LIFETIME, to: mobile.number } }
}

const CODE_LIFETIME = 5 * 60 * 1000

async function unlock(visit: Visit, puk: string): Promise<void> {
  const { progress, standing, room } = visit
  const { stop: _reason, ...rest } = progress
  if (standing.issuer && room.cards.unlock(standing.issuer, progress.pid ?? '', puk.trim()))
    return goTo(visit, rest)
  refuse(visit, 'puk', 'puk')
}

/** Proven. The level may still be lower than what the client asks for. */
async function concluded(visit: Visit, person: Person, progress: Progress): Promise<void> {
  const { provider, method } = standingOf(progress, visit.asked)
  if (!provider || !method) return goTo(visit, {})
  const login = loginWith(provider, method)
  if (visit.asked.wishes.highOnly && login.level !== '4') return stop(visit, 'level', progress)
  await finish(visit, person, login)
}

function providerIn({ standing }: Visit): Pick<Progress, 'provider'> {
  return standing.provider ? { provider: standing.provider.key } : {}
}

async function finish(visit: Visit, person: Person, login: Login): Promise<void> {
  const { sts, request, incoming, response, details, steps } = visit
  const accountId = sts.people.subjectOf(person.pid)
  request.recording.fact('clientId', String(details.params['client_id']))
  request.recording.fact('user', person.pid)
  request.recording.fact('securityLevel', login.level)
  request.recording.fact('idp', login.idp)
  const result = {
    login: { accountId, acr: loginText(login), amr: [...amrOf(login)], remember: false },
    select_account: {},
  }
  const returnTo = await sts.provider.interactionResult(incoming, response, result)
  await makeRoomFor(sts, details, accountId)
  steps.delete(details.uid)
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
