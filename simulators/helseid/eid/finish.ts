// The end of a log-in at the e-ID: the person is known, and HelseID goes on.
import type { Person } from '../../population/population.ts'
import { amrOf, type Login, loginText } from '../sts/login.ts'
import type { Sts } from '../sts/sts.ts'
import { loginWith, standingOf } from './choose.ts'
import { goTo, stop } from './moves.ts'
import type { Progress } from './progress.ts'
import type { Details, Visit } from './visit.ts'

/** Proven. The level may still be lower than what the client asks for. */
export async function concluded(visit: Visit, person: Person, progress: Progress): Promise<void> {
  const { provider, method } = standingOf(progress, visit.asked)
  if (!provider || !method) return goTo(visit, {})
  const login = loginWith(provider, method)
  if (visit.asked.wishes.highOnly && login.level !== '4') return stop(visit, 'level', progress)
  await finish(visit, person, login)
}

export async function finish(visit: Visit, person: Person, login: Login): Promise<void> {
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
