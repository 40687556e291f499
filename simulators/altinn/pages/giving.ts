// Giving and taking back on the receiver's own page: single services, access packages, roles.
import type { Handler } from '#simulators/core/simulator.ts'
import type { Altinn } from '../altinn.ts'
import { noteAct } from '../api/query.ts'
import type { Right } from '../delegation.ts'
import { packageOf } from '../packages.ts'
import { roleCalled } from '../roles.ts'
import type { Frame } from './frame.ts'
import { forReceiver, showRefusal } from './sent-form.ts'
import { serviceNamed, wishIn } from './wish.ts'

export interface Giving {
  readonly takeBack: Handler
  readonly givePackage: Handler
  readonly takeBackPackage: Handler
}

export function createGiving({ delegations, manners }: Altinn, frame: Frame): Giving {
  /** Does what the form is for, or says on a page that leads back why not. */
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

  function packageNamed(name: string): Right | undefined {
    const one = manners.vocabulary() === 'altinn-3' ? packageOf(name) : undefined
    if (one) return { kind: 'package', package: one }
    const role = manners.vocabulary() === 'altinn-2' ? roleCalled(name) : undefined
    return role && { kind: 'role', role }
  }

  return {
    takeBack: onReceiver(serviceNamed, 'takeBack', 'taken-back'),
    givePackage: onReceiver(packageNamed, 'give', 'package-given'),
    takeBackPackage: onReceiver(packageNamed, 'takeBack', 'package-taken-back'),
  }
}
