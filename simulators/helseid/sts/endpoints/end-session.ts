// Log-out: at once with an ID token (also one that has expired, as they all have by then), else after a question.
// The browser session ends for all its clients, and those that want to be told are; tokens live until they expire.
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Response } from 'express'
import { formBody } from '../../../core/call/body.ts'
import type { Handler, SimRequest } from '../../../core/simulator.ts'
import type { WithSts } from '../back-channel.ts'
import { isRegistered } from '../client/clients.ts'
import { Refusal, shown } from '../refusal.ts'
import { paths } from '../settings.ts'
import type { Sts } from '../sts.ts'
import { signOutOthers } from './single-sign-out.ts'

interface Ending {
  readonly hinted: boolean
  /** The client in the hint: it knows that the user logs out. */
  readonly clientId?: string
  /** Where to go afterwards, with the client's `state`. */
  readonly target?: string
}

interface LoggedOut {
  /** Names of the other applications in the session. */
  readonly others: readonly string[]
  readonly frames: readonly string[]
}

export function endSession(withSts: WithSts): Handler {
  return withSts(async (sts, request, response) => {
    try {
      const ending = await readEnding(sts, request)
      await sts.withEngine(request, paths.endSession, async (incoming) => {
        const session = await currentSession(sts, incoming, response)
        if (!ending.hinted && session.accountId !== undefined)
          return askFirst(sts, request, response, session.jti)
        const out = await endAll(sts, request, response, incoming, ending.clientId)
        const { target } = ending
        if (target !== undefined && out.frames.length === 0) return response.redirect(302, target)
        showLoggedOut(sts, request, response, out, target)
      })
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem
      request.recording.explain(problem.explanation)
      const { error, description = '' } = problem.wire
      sts.pages.render(
        request,
        response,
        'error',
        { error, description },
        { title: 'error.title', status: 400 },
      )
    }
  })
}

/** The answer to the question. */
export function confirmEndSession(withSts: WithSts): Handler {
  return withSts(async (sts, request, response) => {
    const form = formBody(request)
    await sts.withEngine(request, paths.logout, async (incoming) => {
      const session = await currentSession(sts, incoming, response)
      if (!same(form.get('proof') ?? '', proofOf(sts, session.jti))) {
        request.recording.explain({
          reason: 'The log-out form does not belong to this session',
          at: 'body.proof',
        })
        return askFirst(sts, request, response, session.jti)
      }
      showLoggedOut(sts, request, response, await endAll(sts, request, response, incoming))
    })
  })
}

async function readEnding(sts: Sts, { searchParams, recording }: SimRequest): Promise<Ending> {
  for (const name of ['id_token_hint', 'post_logout_redirect_uri', 'state'])
    if (searchParams.getAll(name).length > 1)
      throw refused(`${name} is there more than once`, name, 'once', 'several')
  const hint = searchParams.get('id_token_hint') ?? undefined
  if (hint === undefined) {
    // HelseID says nothing of it: the person stays on its page.
    if (searchParams.has('post_logout_redirect_uri'))
      recording.deviate({
        rule: 'helseid.log-out-without-hint',
        at: 'query.id_token_hint',
        expected: 'an ID token: without it post_logout_redirect_uri has no effect',
        actual: '(missing)',
      })
    return { hinted: false }
  }
  const known = await sts.signing.verified(hint)
  const client = sts.clients.find(String(known?.claims['aud'] ?? ''))
  if (known?.typ !== 'JWT' || !client)
    throw refused(
      'id_token_hint is not one of our ID tokens',
      'id_token_hint',
      'an ID token from this HelseID',
      'another',
    )
  const uri = searchParams.get('post_logout_redirect_uri') ?? undefined
  const { clientId } = client
  if (uri === undefined) return { hinted: true, clientId }
  const registered = sts.clients.postLogoutRedirectUris(client)
  if (!isRegistered(uri, registered))
    throw refused(
      "post_logout_redirect_uri is not one of the client's",
      'post_logout_redirect_uri',
      registered.join(', '),
      uri,
    )
  const target = new URL(uri)
  const state = searchParams.get('state')
  if (state !== null) target.searchParams.set('state', state)
  return { hinted: true, clientId, target: target.href }
}

function refused(reason: string, member: string, expected: string, actual: string): Refusal {
  return new Refusal(
    { error: 'invalid_request', description: reason },
    { reason, at: `query.${member}`, expected, actual: shown(actual) },
  )
}

function currentSession(sts: Sts, incoming: IncomingMessage, response: Response) {
  return sts.provider.Session.get(sts.provider.createContext(incoming, response) as never)
}

/** Ends the session, and tells the other applications in it. */
async function endAll(
  sts: Sts,
  request: SimRequest,
  response: Response,
  incoming: IncomingMessage,
  asker?: string,
): Promise<LoggedOut> {
  const session = await currentSession(sts, incoming, response)
  if (session.accountId === undefined) return { others: [], frames: [] }
  await forgetSession(sts, incoming, response)
  const { others, told, failed, frames } = await signOutOthers(sts, session, asker)
  request.recording.fact('loggedOutElsewhere', others.length)
  if (told + failed > 0) request.recording.fact('toldOfLogOut', told)
  if (failed > 0) request.recording.fact('notToldOfLogOut', failed)
  if (frames.length > 0) request.recording.fact('toldInFrames', frames.length)
  return { others: others.map(({ name }) => name), frames }
}

/** @param target where the person goes on to when the frames are loaded. */
function showLoggedOut(
  sts: Sts,
  request: SimRequest,
  response: Response,
  { others, frames }: LoggedOut,
  target?: string,
): void {
  const data = { others, frames, target, ...(frames.length > 0 && { scripts: ['logged-out.js'] }) }
  const allowed = frames.length > 0 ? { frames } : {}
  sts.pages.render(request, response, 'logged-out', data, { title: 'logged-out.title', ...allowed })
}

async function forgetSession(sts: Sts, incoming: IncomingMessage, response: Response): Promise<void> {
  const context = sts.provider.createContext(incoming, response)
  const session = await sts.provider.Session.get(context as never)
  await session.destroy()
  context.cookies.set('helseid', null, {
    path: new URL(sts.issuer).pathname,
    httpOnly: true,
    sameSite: 'lax',
  })
}

function askFirst(sts: Sts, request: SimRequest, response: Response, sessionId: string): void {
  sts.pages.render(
    request,
    response,
    'log-out',
    { action: sts.issuer + paths.logout, proof: proofOf(sts, sessionId) },
    { title: 'log-out.title' },
  )
}

/** Ties the form to the session, so that no other site can log somebody out. */
function proofOf(sts: Sts, sessionId: string): string {
  return createHmac('sha256', sts.formKey).update(sessionId).digest('base64url')
}

function same(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)]
  return one.length === other.length && timingSafeEqual(one, other)
}
