// A form sent from one of Altinn's pages, with who acts for whom; whoever has not chosen that is sent to where it is done.
import type { Response } from 'express'
import { formBody } from '#simulators/core/call/body.ts'
import { requireSameOrigin } from '#simulators/core/pages/same-origin.ts'
import type { Handler, SimRequest } from '#simulators/core/simulator.ts'
import type { Act, Refusal } from '../delegation.ts'
import type { Receiver } from '../grants.ts'
import { type Choice, errorsOf, explain, type Frame } from './frame.ts'

export interface SentForm {
  readonly request: SimRequest
  readonly response: Response
  readonly body: URLSearchParams
  readonly choice: Choice
  readonly act: Act
}

export interface SentForReceiver extends SentForm {
  readonly receiver: Receiver
}

export function forParty(frame: Frame, take: (sent: SentForm) => void): Handler {
  return (request, response) => {
    requireSameOrigin(request)
    const body = formBody(request)
    const choice = frame.choiceIn(body)
    const act = frame.actOf(choice)
    if (frame.mustChoose(choice, response, 'party') || !act) return
    take({ request, response, body, choice, act })
  }
}

export function forReceiver(frame: Frame, take: (sent: SentForReceiver) => void): Handler {
  return forParty(frame, (sent) => {
    const { choice, response } = sent
    if (frame.mustChoose(choice, response, 'receiver') || !choice.receiver) return
    take({ ...sent, receiver: choice.receiver })
  })
}

/** A page of its own that says why not, and leads back. */
export function showRefusal(
  frame: Frame,
  { request, response, choice }: Pick<SentForm, 'request' | 'response' | 'choice'>,
  refusal: Refusal,
): void {
  frame.show(request, response, 'refused', {
    choice,
    title: { title: 'trouble.title', status: explain(request, refusal) },
    errors: errorsOf(refusal),
  })
}

/** A form that was refused stands at its own address: loaded again, or in the other language, it starts over. */
export const startOver =
  (frame: Frame, path: string): Handler =>
  (request, response) => {
    const query = request.searchParams.toString()
    response.redirect(303, `${frame.home}${path}${query === '' ? '' : `?${query}`}`)
  }
