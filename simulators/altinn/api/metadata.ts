// Open metadata: which access packages and roles there are.
import type { Handler } from '#simulators/core/simulator.ts'
import { PACKAGES, packageOf, urnOf } from '../packages.ts'
import { problemOf } from '../problems.ts'
import { ROLES } from '../roles.ts'

export interface Metadata {
  readonly search: Handler
  readonly export: Handler
  readonly one: Handler
  readonly roles: Handler
}

const AREA = { id: '00000000-0000-4000-8000-0000000000a1', name: 'Helse, pleie, omsorg og vern' }

export function createMetadata(): Metadata {
  const json = (language: 'nb' | 'en') =>
    PACKAGES.map((one) => ({
      id: one.id,
      urn: urnOf(one),
      name: one.name[language],
      isAssignable: true,
      isDelegable: one.delegable,
      area: AREA,
    }))

  return {
    search(request, response) {
      const term = (request.searchParams.get('term') ?? '').toLowerCase()
      const found = json(request.language).filter(({ name, urn }) =>
        `${name} ${urn}`.toLowerCase().includes(term),
      )
      response.json(found.map((object) => ({ object, score: 1, fields: [] })))
    },
    export: (request, response) =>
      void response.json([
        { name: 'Allment', type: 'Organisasjon', areas: [{ ...AREA, packages: json(request.language) }] },
      ]),
    one(request, response) {
      const wanted = packageOf(request.params['id'] ?? '')
      const found = json(request.language).find(({ id }) => id === wanted?.id)
      if (!found) throw problemOf('invalid-resource')
      response.json(found)
    },
    roles: (request, response) =>
      void response.json(
        ROLES.map(({ code, urn, name, registered }) => ({
          code,
          urn,
          name: name[request.language],
          isKeyRole: code === 'DAGL',
          provider: registered ? 'Enhetsregisteret' : 'Altinn',
        })),
      ),
  }
}
