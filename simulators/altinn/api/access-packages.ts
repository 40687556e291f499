// Access packages in the connections API: who has been given one, who may give which.
import type { Handler, SimRequest } from '#simulators/core/simulator.ts'
import type { Altinn } from '../altinn.ts'
import { type AccessPackage, PACKAGES, packageOf, urnOf } from '../packages.ts'
import { problemOf } from '../problems.ts'
import { createQuery, noteAct, optionalBody, orRefuse, personInput, required } from './query.ts'

export interface AccessPackages {
  readonly list: Handler
  readonly check: Handler
  readonly give: Handler
  readonly takeBack: Handler
}

export function createAccessPackages(altinn: Altinn): AccessPackages {
  const { delegations } = altinn
  const query = createQuery(altinn)

  return {
    async list(request, response) {
      await query.readIn(request)
      const data = query.received(request, 'package').map(({ grant, receiver, from }) => ({
        from: query.partyJson(from),
        to: query.receiverJson(receiver),
        package: packageJson(packageOf(grant.id)),
      }))
      response.json({ data })
    },

    async check(request, response) {
      const act = await query.actIn(request, 'read')
      const asked = request.searchParams.getAll('package')
      const wanted = asked.length === 0 ? PACKAGES : asked.map(packageNamed)
      const data = wanted.map((one) => {
        const { reasonCodes, refusal } = delegations.check(act, { kind: 'package', package: one })
        return {
          package: packageJson(one),
          result: refusal === undefined,
          reasons: reasonCodes.map((reasonKey) => ({ reasonKey })),
        }
      })
      response.json({ data })
    },

    async give(request, response) {
      const act = await query.actIn(request, 'write')
      const right = { kind: 'package', package: packageIn(request) } as const
      orRefuse(delegations.obstacle(act, right))
      const to = query.receiverIn(request, act, optionalBody(request, personInput))
      orRefuse(delegations.give(act, right, to))
      noteAct(request, 'given', act, to, right)
      response.status(201).json({
        from: query.partyJson(act.from),
        to: query.receiverJson(to),
        package: packageJson(right.package),
      })
    },

    async takeBack(request, response) {
      const act = await query.actIn(request, 'write')
      const right = { kind: 'package', package: packageIn(request) } as const
      const to = query.knownReceiverIn(request)
      orRefuse(delegations.takeBack(act, right, to))
      noteAct(request, 'taken-back', act, to, right)
      response.status(204).end()
    },
  }
}

function packageNamed(name: string): AccessPackage {
  const found = packageOf(name)
  if (!found) throw problemOf('invalid-resource')
  return found
}

/** `package` takes a name, `packageId` an id; either will do. */
function packageIn(request: SimRequest): AccessPackage {
  return packageNamed(request.searchParams.get('packageId') ?? required(request, 'package'))
}

function packageJson(one: AccessPackage | undefined): object | null {
  return one ? { id: one.id, urn: urnOf(one), name: one.name.nb } : null
}
