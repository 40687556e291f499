// Choosing a single service by searching for it, and giving it.
import type { Response } from 'express'
import type { Handler, SimRequest } from '#simulators/core/simulator.ts'
import type { Altinn } from '../altinn.ts'
import { noteAct } from '../api/query.ts'
import { searchServices } from '../services.ts'
import { type Choice, type Errors, explain, type Frame } from './frame.ts'
import { forReceiver } from './sent-form.ts'
import { serviceNamed, type Wish, wishIn } from './wish.ts'

export interface ServiceSearch {
  readonly services: Handler
  readonly give: Handler
}

interface Outcome {
  readonly errors: Errors
  readonly status: number
}

export function createServiceSearch({ delegations, manners }: Altinn, frame: Frame): ServiceSearch {
  function render(
    request: SimRequest,
    response: Response,
    choice: Choice,
    { sok, rett }: Wish,
    { errors, status }: Outcome,
  ): void {
    const { language } = request
    const act = frame.actOf(choice)
    const found = (sok === '' ? [] : searchServices(sok)).map((service) => ({
      id: service.identifier,
      title: service.title[language],
      description: service.description[language],
      owner: service.owner.name[language],
      reasons: act ? delegations.check(act, { kind: 'resource', service }) : { reasonCodes: [] },
    }))
    frame.show(request, response, 'services', {
      choice,
      title: { title: `services.title.${manners.vocabulary()}`, status },
      errors,
      data: { sok, rett, found },
    })
  }

  return {
    services(request, response) {
      const choice = frame.choiceIn(request.searchParams)
      if (frame.mustChoose(choice, response, 'receiver')) return
      render(request, response, choice, wishIn(request.searchParams), { errors: {}, status: 200 })
    },

    give: forReceiver(frame, ({ request, response, body, choice, act, receiver }) => {
      const wish = wishIn(body)
      const refuse = (error: string, status: number) =>
        render(request, response, choice, wish, { errors: { rett: error }, status })
      const right = serviceNamed(wish.rett)
      if (!right) return refuse('error.rett', 400)
      const obstacle = delegations.give(act, right, receiver)
      if (obstacle) return refuse(`error.${obstacle}`, explain(request, obstacle))
      noteAct(request, 'given', act, receiver, right)
      response.redirect(303, frame.to('/mottaker', choice, { utfort: 'given' }))
    }),
  }
}
