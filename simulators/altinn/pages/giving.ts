// Choosing a single service by searching for it, giving it, taking it back; access packages and roles likewise.
import type { Response } from 'express'
import type { Handler, SimRequest } from '#simulators/core/simulator.ts'
import type { Altinn } from '../altinn.ts'
import { noteAct } from '../api/query.ts'
import type { Right } from '../delegation.ts'
import { packageOf } from '../packages.ts'
import { roleCalled } from '../roles.ts'
import { searchServices, serviceOf } from '../services.ts'
import { type Choice, type Errors, explain, type Frame } from './frame.ts'
import { forReceiver, showRefusal } from './sent-form.ts'

export interface Giving {
  readonly services: Handler
  readonly give: Handler
  readonly takeBack: Handler
  readonly givePackage: Handler
  readonly takeBackPackage: Handler
  /** A form that was refused stands at its own address: loaded again, or in the other language, it starts over. */
  readonly startOver: (path: string) => Handler
}

interface Wish {
  readonly sok: string
  readonly rett: string
}

export function createGiving(altinn: Altinn, frame: Frame): Giving {
  const { delegations, manners } = altinn

  function renderServices(
    request: SimRequest,
    response: Response,
    choice: Choice,
    { sok, rett }: Wish,
    { errors, status }: { readonly errors: Errors; readonly status: number },
  ): void {
    const act = frame.actOf(choice)
    const found = sok === '' ? [] : searchServices(sok)
    frame.show(request, response, 'services', {
      choice,
      title: { title: `services.title.${manners.vocabulary()}`, status },
      errors,
      data: {
        sok,
        rett,
        found: found.map((service) => ({
          id: service.identifier,
          title: service.title[request.language],
          description: service.description[request.language],
          owner: service.owner.name[request.language],
          reasons: act ? delegations.check(act, { kind: 'resource', service }) : { reasonCodes: [] },
        })),
      },
    })
  }

  const wishIn = (source: URLSearchParams): Wish => ({
    sok: (source.get('sok') ?? '').trim().slice(0, 100),
    rett: (source.get('rett') ?? '').slice(0, 100),
  })

  /** A form on the receiver's own page: what it does, or the reason why not on a page that leads back. */
  function onReceiver(
    rightNamed: (name: string) => Right | undefined,
    deed: 'give' | 'takeBack',
    done: string,
  ): Handler {
    return forReceiver(frame, (sent) => {
      const { request, response, body, choice, act, receiver } = sent
      const right = rightNamed(wishIn(body).rett)
      if (!right) return showRefusal(frame, sent, 'invalid-resource')
      const obstacle = delegations[deed](act, right, receiver)
      if (obstacle) return showRefusal(frame, sent, obstacle)
      noteAct(request, deed === 'give' ? 'given' : 'taken-back', act, receiver, right)
      response.redirect(303, frame.to('/mottaker', choice, { utfort: done }))
    })
  }

  const serviceNamed = (name: string): Right | undefined => {
    const service = serviceOf(name)
    return service && { kind: 'resource', service }
  }
  const packageNamed = (name: string): Right | undefined => {
    const one = manners.vocabulary() === 'altinn-3' ? packageOf(name) : undefined
    if (one) return { kind: 'package', package: one }
    const role = manners.vocabulary() === 'altinn-2' ? roleCalled(name) : undefined
    return role && { kind: 'role', role }
  }

  return {
    services(request, response) {
      const choice = frame.choiceIn(request.searchParams)
      if (frame.mustChoose(choice, response, 'receiver')) return
      renderServices(request, response, choice, wishIn(request.searchParams), { errors: {}, status: 200 })
    },

    give: forReceiver(frame, ({ request, response, body, choice, act, receiver }) => {
      const wish = wishIn(body)
      const right = serviceNamed(wish.rett)
      if (!right)
        return renderServices(request, response, choice, wish, {
          errors: { rett: 'error.rett' },
          status: 400,
        })
      const obstacle = delegations.give(act, right, receiver)
      if (obstacle)
        return renderServices(request, response, choice, wish, {
          errors: { rett: `error.${obstacle}` },
          status: explain(request, obstacle),
        })
      noteAct(request, 'given', act, receiver, right)
      response.redirect(303, frame.to('/mottaker', choice, { utfort: 'given' }))
    }),

    takeBack: onReceiver(serviceNamed, 'takeBack', 'taken-back'),
    givePackage: onReceiver(packageNamed, 'give', 'package-given'),
    takeBackPackage: onReceiver(packageNamed, 'takeBack', 'package-taken-back'),

    startOver: (path) => (request, response) => {
      const query = request.searchParams.toString()
      response.redirect(303, `${frame.home}${path}${query === '' ? '' : `?${query}`}`)
    },
  }
}
