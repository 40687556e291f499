// The steps at a provider: which e-ID, who, and the proof of it.
import { contactOf, mobileFor } from '../../population/index.ts'
import { stopFor } from './choose.ts'
import { concluded } from './finish.ts'
import { goTo, refuse, stop } from './moves.ts'
import type { Progress } from './progress.ts'
import { prove } from './prove.ts'
import { showStep } from './step-page.ts'
import { type Visit, WITHOUT_NUMBER } from './visit.ts'

/** The first step that is not done, or an earlier one when the form is about that. */
export function stepAtProvider(visit: Visit, form: URLSearchParams): Promise<void> | void {
  const { progress, standing } = visit
  if (progress.stop === 'on-behalf-of') return showStep(visit)
  if (form.has('issuer') || !standing.issuer) return chooseIssuer(visit, form.get('issuer') ?? '')
  if (progress.stop === 'locked') return unlock(visit, form.get('puk') ?? '')
  if (progress.pid === undefined || form.has('person')) return choosePerson(visit, form)
  return proveIt(visit, form)
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

function providerIn({ standing }: Visit): Pick<Progress, 'provider'> {
  return standing.provider ? { provider: standing.provider.key } : {}
}
