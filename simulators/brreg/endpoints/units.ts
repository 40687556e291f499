// Searches, and single units.
import type { Handler } from '#simulators/core/simulator.ts'
import { searchCard, unitCard } from '../cards.ts'
import { API, type Endpoint, type Parts, SN2007, standardOf } from '../endpoint.ts'
import { halPage } from '../hal.ts'
import { MEDIA_TYPES, type UnitKind } from '../media-types.ts'
import { kindOf, type Unit } from '../register/unit.ts'
import { PAGING } from '../search/parameters.ts'
import { readSearch, takenBy } from '../search/read-search.ts'
import { PLURAL } from '../unit-json.ts'
import { findUnit } from './find-unit.ts'

export function searchEndpoint(parts: Parts, kind: UnitKind): Endpoint {
  const { api, answers, register, unitJson } = parts
  const handle: Handler = (request, response) => {
    const standard = standardOf(parts, request)
    const read = readSearch(request.searchParams, { kind, standard, register })
    if ('errors' in read) return answers.invalid(request, response, read.errors)
    const body = halPage({
      name: PLURAL[kind],
      address: `${api}/${PLURAL[kind]}`,
      query: request.searchParams,
      page: read.search.page,
      size: read.search.size,
      found: read.search.in(register.units()),
      show: (unit: Unit) => unitJson.living(unit, standard),
    })
    answers.json(request, response, body, { pinned: kind })
  }
  return {
    id: `brreg.search-${PLURAL[kind]}`,
    method: 'GET',
    path: `${API}/${PLURAL[kind]}`,
    title: kind === 'enhet' ? 'Search for hovedenheter and organisasjonsledd' : 'Search for underenheter',
    card: searchCard,
    variants: [SN2007],
    documented: {
      query: [...takenBy(kind), ...PAGING],
      sorted: true,
      ok: {
        about: 'What was found',
        types: ['application/json', MEDIA_TYPES[kind]],
        schema: kind === 'enhet' ? 'Enheter' : 'Underenheter',
      },
      refusals: [406],
    },
    handle,
  }
}

export function unitEndpoint(parts: Parts, kind: UnitKind): Endpoint {
  const { answers, unitJson } = parts
  const handle: Handler = (request, response) => {
    const unit = findUnit(parts, request, response, (found) => kindOf(found) === kind)
    if (!unit) return
    const { slettet, fjernet } = unit
    if (fjernet !== undefined)
      return answers.json(request, response, unitJson.removed(unit, fjernet), { pinned: kind, status: 410 })
    const body =
      slettet === undefined
        ? unitJson.living(unit, standardOf(parts, request))
        : unitJson.deleted(unit, slettet)
    answers.json(request, response, body, { pinned: kind })
  }
  return {
    id: `brreg.${kind}`,
    method: 'GET',
    path: `${API}/${PLURAL[kind]}/:organisasjonsnummer`,
    title: kind === 'enhet' ? 'One hovedenhet or organisasjonsledd' : 'One underenhet',
    card: unitCard,
    variants: [SN2007],
    documented: {
      path: { organisasjonsnummer: 'organisasjonsnummer' },
      ok: {
        about: 'The unit; a short body with the date when it is deleted',
        types: ['application/json', MEDIA_TYPES[kind]],
        schema: kind === 'enhet' ? 'Enhet' : 'Underenhet',
      },
      refusals: [404, 406],
      gone: true,
    },
    handle,
  }
}
