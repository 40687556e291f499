// Folkeregisteret: a person's names, for machines and on a page.
import type { Pages } from '#simulators/core/pages/pages.ts'
import { ProblemError } from '#simulators/core/problem.ts'
import type { Handler } from '#simulators/core/simulator.ts'
import { fullName } from '#simulators/population/index.ts'
import type { Person } from '#simulators/population/population.ts'
import type { People } from '../people.ts'
import { kindOfName, registeredName, spellings } from './names.ts'

const SCOPE = 'folkeregister:deling/offentligmedhjemmel'
const PARTS = ['navn', 'identifikasjonsnummer', 'foedsel', 'doedsfall', 'kjoenn', 'status'] as const
type Part = (typeof PARTS)[number]

export interface Folkeregisteret {
  readonly person: Handler
  readonly page: Handler
}

export function createFolkeregisteret(people: People, pages: Pages): Folkeregisteret {
  const { addresses, population, requireScope } = people
  const known = [...population.others, ...population.healthWorkers, ...population.testPersons]

  return {
    async person(request, response) {
      await requireScope(request, [SCOPE])
      const pid = request.params['pid'] ?? ''
      if (!/^\d{11}$/.test(pid))
        throw new ProblemError(400, 'A personidentifikator has eleven digits.', {
          explanation: { reason: 'The personidentifikator is malformed', at: 'path' },
        })
      const asked = request.searchParams.getAll('part').flatMap((text) => text.split(','))
      const unknown = asked.find((name) => !PARTS.some((part) => part === name))
      if (unknown !== undefined)
        throw new ProblemError(400, `There is no part ${unknown.slice(0, 40)}.`, {
          explanation: { reason: 'A part that is asked for does not exist', at: 'query.part' },
        })
      const person = population.person(pid)
      if (!person) throw new ProblemError(404, 'There is no such person.')
      response.json(
        documentOf(person, asked.length === 0 ? PARTS : PARTS.filter((part) => asked.includes(part))),
      )
    },

    page(request, response) {
      const key = (request.searchParams.get('person') ?? '').slice(0, 100)
      const person = known.find((one) => one.key === key)
      const wrong = key !== '' && !person
      const data = {
        assets: `${new URL(addresses.room).pathname}/assets/people`,
        styles: ['people.css'],
        action: new URL(addresses.folkeregisteret).pathname,
        people: known.map((one) => ({ key: one.key, name: fullName(one.name) })),
        chosen: key,
        errors: wrong ? { person: 'folkeregisteret.error.person' } : {},
        person: person && {
          pid: person.pid,
          name: registeredName(person.name),
          kind: kindOfName(person.name),
          spellings: spellings(person.name),
        },
      }
      pages.render(request, response, 'folkeregisteret', data, {
        title: 'folkeregisteret.title',
        status: wrong ? 400 : 200,
      })
    },
  }
}

function documentOf(person: Person, parts: readonly Part[]): object {
  const validity = { ajourholdstidspunkt: `${person.born}T00:00:00Z`, erGjeldende: true, kilde: 'Testbenk' }
  const all: Readonly<Record<Part, object>> = {
    navn: { ...validity, ...registeredName(person.name) },
    identifikasjonsnummer: {
      ...validity,
      status: 'iBruk',
      foedselsEllerDNummer: person.pid,
      identifikatortype: person.kind === 'd-nummer' ? 'dNummer' : 'foedselsnummer',
    },
    foedsel: { ...validity, foedselsdato: person.born, foedselsaar: person.born.slice(0, 4) },
    doedsfall: person.dead === undefined ? [] : { ...validity, doedsdato: person.dead },
    kjoenn: { ...validity, kjoenn: person.gender === 'woman' ? 'kvinne' : 'mann' },
    status: { ...validity, status: person.dead === undefined ? 'bosatt' : 'doed' },
  }
  return Object.fromEntries(parts.map((part) => [part, [all[part]].flat()]))
}
