// What has changed: units as pages of updates, roles as CloudEvents.
import { roleUpdatesCard, updatesCard } from '../cards.ts'
import { API, type Endpoint, type Parts } from '../endpoint.ts'
import { halPage } from '../hal.ts'
import type { UnitKind } from '../media-types.ts'
import { kindOf } from '../register/unit.ts'
import { roleUpdatesOf, type Update, updatesOf } from '../register/updates.ts'
import { PAGING, type QueryParameter } from '../search/parameters.ts'
import { readQuery, someErrors } from '../search/read-query.ts'
import { PLURAL } from '../unit-json.ts'
import type { refused } from '../validation.ts'

const PARAMETERS: readonly QueryParameter[] = [
  { name: 'dato', type: 'moment', about: 'From this moment on' },
  { name: 'oppdateringsid', type: 'id', about: 'From this update on' },
  { name: 'organisasjonsnummer', type: 'organisasjonsnummer', about: 'Of these units' },
  { name: 'includeChanges', type: 'boolean', about: 'With what was changed, as RFC 6902' },
  ...PAGING,
]

const NAMES = { enhet: 'oppdaterteEnheter', underenhet: 'oppdaterteUnderenheter' } as const

export function updatesEndpoint(parts: Parts, kind: UnitKind): Endpoint {
  const { api, answers, clock, register, unitJson } = parts
  let history: readonly Update[] | undefined

  const show =
    (withPatch: boolean) =>
    ({ id, at, unit, kind: change, patch }: Update) => ({
      oppdateringsid: id,
      dato: new Date(at).toISOString(),
      organisasjonsnummer: unit.organisasjonsnummer,
      endringstype: change,
      ...(withPatch && patch.length > 0 && { endringer: patch }),
      _links: { [kind]: { href: unitJson.hrefOf(kind, unit.organisasjonsnummer) } },
    })

  return {
    id: `brreg.updates-${PLURAL[kind]}`,
    method: 'GET',
    path: `${API}/oppdateringer/${PLURAL[kind]}`,
    title: `Changes of ${PLURAL[kind]}`,
    card: updatesCard,
    documented: {
      query: PARAMETERS,
      ok: {
        about: 'Updates, oldest first',
        types: ['application/json'],
        schema: kind === 'enhet' ? 'OppdaterteEnheter' : 'OppdaterteUnderenheter',
      },
      refusals: [406],
    },
    handle(request, response) {
      const errors: Parameters<typeof readQuery>[2] = []
      const { values, page, size } = readQuery(request.searchParams, PARAMETERS, errors)
      const wrong = someErrors(errors)
      if (wrong) return answers.invalid(request, response, wrong)
      history ??= updatesOf(register.units().filter((unit) => kindOf(unit) === kind))
      const from = Date.parse(values.get('dato')?.[0] ?? '1970-01-01')
      const firstId = Number(values.get('oppdateringsid')?.[0] ?? 0)
      const numbers = values.get('organisasjonsnummer')
      const now = clock.now()
      const found = history.filter(
        ({ id, at, unit }) =>
          at >= from &&
          at <= now &&
          id >= firstId &&
          (!numbers || numbers.includes(unit.organisasjonsnummer)),
      )
      const body = halPage({
        name: NAMES[kind],
        address: `${api}/oppdateringer/${PLURAL[kind]}`,
        query: request.searchParams,
        page,
        size,
        found,
        show: show(values.get('includeChanges')?.[0] === 'true'),
      })
      answers.json(request, response, body, {})
    },
  }
}

const EVENT_PARAMETERS: readonly QueryParameter[] = [
  { name: 'afterTime', type: 'moment', about: 'After this moment' },
  { name: 'afterId', type: 'id', about: 'After this event' },
  { name: 'size', type: 'size', about: 'Events at most, 20 unless told' },
]

export function roleUpdatesEndpoint({ api, answers, clock, register }: Parts): Endpoint {
  return {
    id: 'brreg.updates-roller',
    method: 'GET',
    path: `${API}/oppdateringer/roller`,
    title: 'Changes of roles, as CloudEvents',
    card: roleUpdatesCard,
    documented: {
      query: EVENT_PARAMETERS,
      ok: { about: 'Events, oldest first', types: ['application/json'], schema: 'RolleHendelser' },
      refusals: [406],
    },
    handle(request, response) {
      const errors: ReturnType<typeof refused>[] = []
      const { values, size } = readQuery(request.searchParams, EVENT_PARAMETERS, errors)
      const wrong = someErrors(errors)
      if (wrong) return answers.invalid(request, response, wrong)
      const after = Date.parse(values.get('afterTime')?.[0] ?? '1900-01-01')
      const afterId = Number(values.get('afterId')?.[0] ?? 0)
      const now = clock.now()
      const events = roleUpdatesOf(register.units())
        .filter(({ id, at }) => at > after && at <= now && id > afterId)
        .slice(0, size)
        .map(({ id, at, unit }) => ({
          specversion: '1.0',
          id: String(id),
          source: `${api}/oppdateringer/roller`,
          type: 'no.brreg.enhetsregisteret.rolle.oppdatert',
          time: new Date(at).toISOString(),
          datacontenttype: 'application/json',
          data: { organisasjonsnummer: unit.organisasjonsnummer },
        }))
      answers.json(request, response, events, {})
    },
  }
}
