// What ID-porten shows while somebody logs in: the choice of a person and an e-ID, and why it goes no further.
import type { Response } from 'express'
import type { Pages } from '#simulators/core/pages/pages.ts'
import type { SimRequest } from '#simulators/core/simulator.ts'
import { fullName } from '#simulators/population/index.ts'
import type { Person } from '#simulators/population/population.ts'
import type { People } from '../people.ts'
import { EIDS, reaches } from './e-ids.ts'
import type { AuthorizeRequest } from './requests.ts'

type Level = AuthorizeRequest['level']
type KeyedPerson = Person & { readonly key: string }

interface Choice {
  readonly waiter: string
  readonly level: Level
  /** Text keys by field. */
  readonly errors?: Readonly<Record<string, string>>
  /** What was chosen before. */
  readonly given?: { readonly person: string; readonly eid: string }
}

interface LogInPages {
  /** Whom one may choose. */
  readonly persons: readonly KeyedPerson[]
  choice(request: SimRequest, response: Response, choice: Choice): void
  refused(request: SimRequest, response: Response, message: string): void
  waitedTooLong(request: SimRequest, response: Response): void
}

export function createLogInPages({ addresses, population }: People, pages: Pages): LogInPages {
  const persons = [...population.others, ...population.healthWorkers, ...population.testPersons]
  const pathOf = (address: string) => new URL(address).pathname

  return {
    persons,
    choice(request, response, { waiter, level, errors = {}, given = { person: '', eid: '' } }) {
      const data = {
        assets: `${pathOf(addresses.room)}/assets/people`,
        styles: ['people.css'],
        action: `${pathOf(addresses.idporten)}/logg-inn`,
        waiter,
        level,
        eids: EIDS.map(({ id, name, acr }) => ({ id, name, acr, enough: reaches(acr, level) })),
        people: persons.map(({ key, name }) => ({ key, name: fullName(name) })),
        errors,
        chosen: given,
      }
      const status = Object.keys(errors).length > 0 ? 400 : 200
      pages.render(request, response, 'idporten', data, { title: 'idporten.title', status })
    },
    refused(request, response, message) {
      const data = { home: pathOf(addresses.room), lost: false, message }
      pages.render(request, response, 'trouble', data, { title: 'trouble.title', status: 400 })
    },
    waitedTooLong(request, response) {
      request.recording.explain({ reason: 'No log-in waits for this form', at: 'body.waiter' })
      const data = { home: pathOf(addresses.helsenorge), lost: false, key: 'idporten.waited', message: '' }
      pages.render(request, response, 'trouble', data, { title: 'trouble.title', status: 400 })
    },
  }
}

/** The person and the e-ID of a form, or what to show of it again. */
export function chosenIn(form: URLSearchParams, persons: readonly KeyedPerson[], level: Level) {
  const given = { person: form.get('person') ?? '', eid: form.get('eid') ?? '' }
  const person = persons.find(({ key }) => key === given.person)
  const eid = EIDS.find(({ id }) => id === given.eid)
  if (person && eid && reaches(eid.acr, level)) return { person, eid }
  const tooLow = eid && !reaches(eid.acr, level)
  return {
    given,
    errors: {
      ...(!person && { person: 'idporten.error.person' }),
      ...(!eid && { eid: 'idporten.error.eid' }),
      ...(tooLow && { eid: 'idporten.error.level' }),
    },
  }
}
