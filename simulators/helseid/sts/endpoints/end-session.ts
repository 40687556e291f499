// Log-out: at once with an ID token (also one that has expired, as they all have by then), else after a question.
// The browser session ends for all its clients, and those that want to be told are; tokens live until they expire.
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Response } from 'express'
import { formBody } from '../../../core/call/body.ts'
import type { Handler, SimRequest } from '../../../core/simulator.ts'
import type { WithSts } from '../back-channel.ts'
import { Refusal } from '../refusal.ts'
import { readEnding } from '../request/ending.ts'
import { paths } from '../settings.ts'
import type { Sts } from '../sts.ts'
import { signOutOthers } from './single-sign-out.ts'

interface LoggedOut {
  /** Names of the other applications in the session. */
  readonly others: readonly string[]
  readonly frames: readonly string[]
}

/** RP-Initiated Logout 2: the person is asked, too, when the ID token is about somebody else. */
const hintOfAnother = {
  rule: 'helseid.log-out-hint-of-another',
  at: 'query.id_token_hint',
  expected: 'the last ID token of whoever is logged in in this browser; with another the user is asked',
  actual: 'one about another person',
}

export function endSession(withSts: WithSts): Handler {
  return withSts(async (sts, request, response) => {
    try {
      const ending = await readEnding(sts, request)
      await sts.withEngine(request, paths.endSession, async (incoming) => {
        const { accountId, jti } = await currentSession(sts, incoming, response)
        if (accountId !== undefined && accountId !== ending.subject) {
          if (ending.subject !== undefined) request.recording.deviate(hintOfAnother)
          return askFirst(sts, request, response, { sessionId: jti, hinted: ending.subject !== undefined })
        }
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
        { error, description, heading: 'log-out.stopped' },
        { title: 'log-out.stopped', status: 400 },
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
        return askFirst(sts, request, response, { sessionId: session.jti, hinted: false })
      }
      showLoggedOut(sts, request, response, await endAll(sts, request, response, incoming))
    })
  })
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

function askFirst(
  sts: Sts,
  request: SimRequest,
  response: Response,
  { sessionId, hinted }: { sessionId: string; hinted: boolean },
): void {
  const why = hinted ? 'log-out.another' : 'log-out.help'
  sts.pages.render(
    request,
    response,
    'log-out',
    { action: sts.issuer + paths.logout, proof: proofOf(sts, sessionId), why },
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
