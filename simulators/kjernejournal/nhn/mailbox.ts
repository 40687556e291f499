// The mailbox Kjernejournal-SHT@nhn.no: a municipality writes to it when its units are connected. What has been sent is
// listed with whether the organisation had looked anything up by then.
import { formBody } from '#simulators/core/call/body.ts'
import { requireSameOrigin } from '#simulators/core/pages/same-origin.ts'
import { ProblemError } from '#simulators/core/problem.ts'
import type { Messages } from '#simulators/core/room/messages.ts'
import type { Handler, SimRequest } from '#simulators/core/simulator.ts'
import type { Organisation } from '#simulators/population/population.ts'
import { momentFormat } from '../portal/patient-view.ts'
import { STYLES } from '../styles.ts'
import type { Usage } from '../usage/usage.ts'
import type { NhnParts } from './organisations.ts'

export const MAILBOX = 'Kjernejournal-SHT@nhn.no'

export interface MailboxParts extends NhnParts {
  readonly usage: Usage
}

const LONGEST = { from: 200, subject: 200, text: 5000 } as const

/** Hovedenheter: those that a municipality or an owner writes for. */
const writersOf = ({ deps }: MailboxParts): readonly Organisation[] =>
  deps.population.organisations.filter(
    ({ form, slettet, fjernet }) =>
      (form === 'KOMM' || form === 'AS') && slettet === undefined && fjernet === undefined,
  )

/** In the order in which they came; the room keeps SMS and other people's mail, too. */
function mailTo(messages: Pick<Messages, 'list'>) {
  return messages
    .list()
    .filter(({ channel, to }) => channel === 'e-mail' && to.toLowerCase() === MAILBOX.toLowerCase())
}

export function createMailboxPage(parts: MailboxParts): Handler {
  return (request, response) => show(parts, request, response, {})
}

export function createMailboxSend(parts: MailboxParts): Handler {
  return (request, response) => {
    requireSameOrigin(request)
    const form = formBody(request)
    const organisation = writersOf(parts).find(
      ({ organisasjonsnummer }) => organisasjonsnummer === form.get('virksomhet'),
    )
    if (!organisation)
      throw new ProblemError(400, 'virksomhet must be an organisation of the room.', {
        explanation: { reason: 'virksomhet must be an organisation of the room', at: 'body.virksomhet' },
      })
    const mail = {
      from: text(form, 'fra', LONGEST.from),
      subject: text(form, 'emne', LONGEST.subject),
      text: text(form, 'tekst', LONGEST.text),
    }
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(mail.from) || mail.subject === '' || mail.text === '')
      return show(parts, request, response, {
        ...mail,
        chosen: organisation.organisasjonsnummer,
        missed: true,
      })
    const connected = hasLookedUp(organisation, parts)
    parts.deps.messages.send({ channel: 'e-mail', to: MAILBOX, ...mail })
    request.recording.fact('organisation', organisation.organisasjonsnummer)
    request.recording.fact('connected', connected)
    response.redirect(303, pathOf(parts))
  }
}

const pathOf = ({ deps }: MailboxParts) =>
  new URL(`${deps.addresses.room}/kjernejournal/nhn/postkasse`).pathname

function text(form: URLSearchParams, name: string, longest: number): string {
  return (form.get(name) ?? '').trim().slice(0, longest)
}

/** Itself, or a unit below it. */
function hasLookedUp({ organisasjonsnummer }: Organisation, { deps, usage }: MailboxParts): boolean {
  return usage.weekly().some(({ organisation }) => {
    let unit: string | undefined = organisation
    for (let step = 0; step < 6 && unit !== undefined; step += 1) {
      if (unit === organisasjonsnummer) return true
      unit = deps.population.organisation(unit)?.overordnetEnhet
    }
    return false
  })
}

interface Draft {
  readonly from?: string
  readonly subject?: string
  readonly text?: string
  readonly chosen?: string
  readonly missed?: true
}

function show(
  parts: MailboxParts,
  request: SimRequest,
  response: Parameters<Handler>[1],
  draft: Draft,
): void {
  const when = momentFormat(request.language)
  const organisations = writersOf(parts).map((organisation) => ({
    number: organisation.organisasjonsnummer,
    name: organisation.navn,
    connected: hasLookedUp(organisation, parts),
  }))
  const mails = [...mailTo(parts.deps.messages)]
    .reverse()
    .map((mail) => ({ ...mail, when: when(Date.parse(mail.at)) }))
  parts.pages.render(
    request,
    response,
    'nhn/mailbox',
    {
      mailbox: MAILBOX,
      mails,
      organisations,
      draft: { from: '', subject: '', text: '', chosen: '', ...draft },
      missed: draft.missed === true,
      address: pathOf(parts),
      usage: new URL(`${parts.deps.addresses.room}/kjernejournal/nhn/bruk`).pathname,
      styles: STYLES,
    },
    { title: 'mailbox.title', status: draft.missed ? 400 : 200 },
  )
}
