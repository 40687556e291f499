// The table of operations.
import type { Handler, Operation, SimRequest } from '#simulators/core/simulator.ts'
import type { Organisation } from '#simulators/population/population.ts'
import type { Answers } from './answers.ts'
import { rootCard, searchCard, unitCard } from './cards.ts'
import type { BrregDeps } from './index.ts'
import type { UnitKind } from './media-types.ts'
import { readSearch, type Search } from './search.ts'
import { createUnitJson, kindOf } from './unit-json.ts'
import { isWellFormedNumber, refused } from './validation.ts'

const API = '/brreg/enhetsregisteret/api'
const PLURAL: Readonly<Record<UnitKind, string>> = { enhet: 'enheter', underenhet: 'underenheter' }

export function createOperations(
  { addresses, population }: BrregDeps,
  answers: Answers,
): readonly Operation[] {
  const api = `${addresses.brreg}/enhetsregisteret/api`
  const unitJson = createUnitJson(api)

  const root: Handler = (request, response) => {
    const links = { enheter: { href: `${api}/enheter` }, underenheter: { href: `${api}/underenheter` } }
    answers.json(request, response, { _links: { self: { href: api }, ...links } }, {})
  }

  const search =
    (kind: UnitKind): Handler =>
    (request, response) => {
      const read = readSearch(request.searchParams, kind)
      if ('errors' in read) return answers.invalid(request, response, read.errors)
      const found = population.organisations.filter(read.search.matches).sort(read.search.compare)
      answers.json(request, response, searchBody(request, kind, read.search, found), { kind })
    }

  function searchBody(
    request: SimRequest,
    kind: UnitKind,
    { page, size }: Search,
    found: readonly Organisation[],
  ) {
    const shown = found.slice(page * size, (page + 1) * size).map(unitJson.living)
    const totalPages = Math.ceil(found.length / size)
    return {
      ...(shown.length > 0 && { _embedded: { [PLURAL[kind]]: shown } }),
      _links: pageLinks(request.searchParams, `${api}/${PLURAL[kind]}`, { page, size, totalPages }),
      page: { size, totalElements: found.length, totalPages, number: page },
    }
  }

  const one =
    (kind: UnitKind): Handler =>
    (request, response) => {
      const organisasjonsnummer = request.params['organisasjonsnummer'] ?? ''
      if (!isWellFormedNumber(organisasjonsnummer)) {
        const feilmelding = `Organisasjonsnummer ${organisasjonsnummer} er ugyldig`
        const error = refused('organisasjonsnummer', feilmelding, organisasjonsnummer)
        return answers.invalid(request, response, [error])
      }
      const unit = population.organisation(organisasjonsnummer)
      if (!unit || kindOf(unit) !== kind) {
        request.recording.explain({
          reason: unit ? `The number belongs to an ${kindOf(unit)}` : 'No unit has this number',
          at: 'path.organisasjonsnummer',
          actual: organisasjonsnummer,
        })
        return answers.error(request, response, 404)
      }
      if (unit.fjernet) {
        const options = { kind, status: 410 }
        return answers.json(request, response, unitJson.removed(unit, unit.fjernet), options)
      }
      const body = unit.slettet ? unitJson.deleted(unit, unit.slettet) : unitJson.living(unit)
      answers.json(request, response, body, { kind })
    }

  return [
    { id: 'brreg.root', method: 'GET', path: API, title: 'What the API has', card: rootCard, handle: root },
    {
      id: 'brreg.search-enheter',
      method: 'GET',
      path: `${API}/enheter`,
      title: 'Search for hovedenheter and organisasjonsledd',
      card: searchCard,
      handle: search('enhet'),
    },
    {
      id: 'brreg.enhet',
      method: 'GET',
      path: `${API}/enheter/:organisasjonsnummer`,
      title: 'One hovedenhet or organisasjonsledd',
      card: unitCard,
      handle: one('enhet'),
    },
    {
      id: 'brreg.search-underenheter',
      method: 'GET',
      path: `${API}/underenheter`,
      title: 'Search for underenheter',
      card: searchCard,
      handle: search('underenhet'),
    },
    {
      id: 'brreg.underenhet',
      method: 'GET',
      path: `${API}/underenheter/:organisasjonsnummer`,
      title: 'One underenhet',
      card: unitCard,
      handle: one('underenhet'),
    },
  ]
}

interface Paging {
  readonly page: number
  readonly size: number
  readonly totalPages: number
}

/** Links of a page; a search without hits links to itself alone. */
function pageLinks(query: URLSearchParams, address: string, { page, size, totalPages }: Paging) {
  const asked = query.toString()
  const self = { href: asked === '' ? address : `${address}?${asked}` }
  if (totalPages === 0) return { self }
  const at = (number: number) => {
    const turned = new URLSearchParams(query)
    turned.set('page', String(number))
    turned.set('size', String(size))
    return { href: `${address}?${turned}` }
  }
  return {
    first: at(0),
    ...(page > 0 && { prev: at(Math.min(page, totalPages) - 1) }),
    self,
    ...(page + 1 < totalPages && { next: at(page + 1) }),
    last: at(totalPages - 1),
  }
}
