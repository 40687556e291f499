// The way in: who one is, whom one acts for, the profile, and who has rights there.
import type { Handler } from '#simulators/core/simulator.ts'
import { fullName } from '#simulators/population/index.ts'
import type { Organisation } from '#simulators/population/population.ts'
import type { Altinn } from '../altinn.ts'
import type { Frame } from './frame.ts'

export interface Choosing {
  readonly start: Handler
  readonly actor: Handler
  readonly profile: Handler
  readonly users: Handler
}

interface Branch {
  readonly unit: Organisation
  readonly depth: number
}

export function createChoosing(altinn: Altinn, frame: Frame): Choosing {
  const { population, parties, tilgangsstyring, grants } = altinn

  const hasAnything = (pid: string, unit: Organisation): boolean =>
    unit.roles.some((role) => role.pid === pid) ||
    tilgangsstyring.find(pid, unit) !== undefined ||
    [pid, ...tilgangsstyring.led(pid).map(({ organisasjonsnummer }) => organisasjonsnummer)].some((to) =>
      grants.from(unit.organisasjonsnummer).some((grant) => grant.to === to),
    )

  function tree(units: readonly Organisation[], depth = 0): readonly Branch[] {
    return units.flatMap((unit) => [{ unit, depth }, ...tree(parties.below(unit), depth + 1)])
  }

  /** What the person may act for; below such a unit everything, as in Altinn's list. */
  function actorsOf(pid: string): readonly Branch[] {
    const tops = population.organisations.filter(
      (unit) => unit.overordnetEnhet === undefined && parties.organisation(unit.organisasjonsnummer),
    )
    return tops.flatMap((top) => {
      const branches = tree([top])
      if (hasAnything(pid, top)) return branches
      return branches.filter(({ unit }) => hasAnything(pid, unit))
    })
  }

  return {
    start(request, response) {
      const choice = frame.choiceIn(request.searchParams)
      if (choice.actor) return response.redirect(303, frame.to(choice.party ? '/profil' : '/aktor', choice))
      const unknown = choice.given.aktor !== ''
      frame.show(request, response, 'start', {
        choice,
        title: { title: 'start.title', status: unknown ? 400 : 200 },
        data: {
          actors: frame.actors.map(({ person, key, title }) => ({
            key,
            name: fullName(person.name),
            title: title?.[request.language],
          })),
        },
        ...(unknown && { errors: { aktor: 'error.aktor' } }),
      })
    },

    actor(request, response) {
      const choice = frame.choiceIn(request.searchParams)
      const { actor } = choice
      if (!actor) return response.redirect(303, frame.home)
      const unknown = choice.given.virksomhet !== '' && !choice.party
      frame.show(request, response, 'actor', {
        choice,
        title: { title: 'actor.title', status: unknown ? 400 : 200 },
        data: { branches: actorsOf(actor.pid) },
        ...(unknown && { errors: { virksomhet: 'error.virksomhet' } }),
      })
    },

    profile(request, response) {
      const choice = frame.choiceIn(request.searchParams)
      if (frame.mustChoose(choice, response, 'party') || !choice.actor || !choice.party) return
      const roles = tilgangsstyring.roles(choice.actor.pid, choice.party)
      frame.show(request, response, 'profile', {
        choice,
        title: { title: 'profile.title', titleVars: { name: choice.party.navn } },
        data: { roles },
      })
    },

    users(request, response) {
      const choice = frame.choiceIn(request.searchParams)
      if (frame.mustChoose(choice, response, 'party') || !choice.party) return
      const all = grants.from(choice.party.organisasjonsnummer)
      const users = [...new Set(all.map(({ to }) => to))].flatMap((to) => {
        const receiver = parties.receiverOf(to)
        const own = all.filter((grant) => grant.to === to && grant.kind !== 'rightholder')
        return receiver
          ? [
              {
                id: parties.idOf(receiver),
                name: frame.nameOf(receiver),
                isPerson: 'pid' in receiver,
                rights: own.map(({ kind, id }) => frame.nameOfRight(kind, id, request.language)),
              },
            ]
          : []
      })
      const done = request.searchParams.get('utfort')
      frame.show(request, response, 'users', {
        choice,
        title: { title: `users.title.${altinn.manners.vocabulary()}` },
        data: { users, done: done === 'disconnected' ? done : '' },
      })
    },
  }
}
