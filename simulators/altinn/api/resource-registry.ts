// The resource registry: which services there are, who owns them, and who may use them by default.
import { z } from 'zod'
import { jsonBody } from '#simulators/core/call/body.ts'
import { ProblemError } from '#simulators/core/problem.ts'
import type { Handler, SimRequest } from '#simulators/core/simulator.ts'
import { ACTION, rightKeyOf, SERVICES, type Service, searchServices, serviceOf } from '../services.ts'

const SUBJECT = 'urn:altinn:rolecode:dagl'
const subjects = z.array(z.string().max(200)).max(100)
const ORIGIN = '2026-01-01T00:00:00Z'

export interface ResourceRegistry {
  readonly list: Handler
  readonly search: Handler
  readonly one: Handler
  readonly policy: Handler
  readonly policySubjects: Handler
  readonly policyRules: Handler
  readonly policyRights: Handler
  readonly bySubjects: Handler
  readonly updated: Handler
  readonly owners: Handler
}

export function createResourceRegistry(): ResourceRegistry {
  return {
    list: (_request, response) => void response.json(SERVICES.map(resourceJson)),

    search(request, response) {
      const asked = (name: string) => request.searchParams.get(name) ?? ''
      const found = searchServices([asked('title'), asked('description'), asked('id')].join(' ')).filter(
        ({ resourceType, owner }) =>
          (asked('resourceType') === '' || asked('resourceType') === resourceType) &&
          (asked('hasCompetentAuthority') === '' || asked('hasCompetentAuthority') === owner.orgcode),
      )
      response.json(found.map(resourceJson))
    },

    one: (request, response) => void response.json(resourceJson(serviceIn(request))),

    policy: (request, response) => void response.type('application/xml').send(policyXml(serviceIn(request))),

    policySubjects(request, response) {
      serviceIn(request)
      response.json({ data: [subjectJson()] })
    },

    policyRules(request, response) {
      const { identifier } = serviceIn(request)
      response.json([
        {
          subject: [{ type: 'urn:altinn:rolecode', value: 'dagl' }],
          action: actionJson(),
          resource: [{ type: 'urn:altinn:resource', value: identifier }],
        },
      ])
    },

    policyRights(request, response) {
      const service = serviceIn(request)
      response.json({
        data: [
          {
            rightKey: rightKeyOf(service),
            action: actionJson(),
            resource: [{ type: 'urn:altinn:resource', value: service.identifier }],
            subjects: [{ subjectAttributes: [{ type: 'urn:altinn:rolecode', value: 'dagl' }] }],
            subjectTypes: ['urn:altinn:rolecode'],
          },
        ],
      })
    },

    bySubjects(request, response) {
      const asked = jsonBody(request, subjects)
      const resources = SERVICES.map(({ identifier }) => ({
        type: 'urn:altinn:resource',
        value: identifier,
        urn: `urn:altinn:resource:${identifier}`,
      }))
      response.json({ data: asked.includes(SUBJECT) ? [{ subject: subjectJson(), resources }] : [] })
    },

    updated(request, response) {
      const since = request.searchParams.get('since')
      if (since !== null && Number.isNaN(Date.parse(since)))
        throw new ProblemError(400, 'since must be a time.', {
          explanation: { reason: 'since is no time', at: 'query.since', actual: since.slice(0, 100) },
        })
      const changed = since === null || Date.parse(since) <= Date.parse(ORIGIN)
      const data = SERVICES.map(({ identifier }) => ({
        subjectUrn: SUBJECT,
        resourceUrn: `urn:altinn:resource:${identifier}`,
        updatedAt: ORIGIN,
        deleted: false,
      }))
      response.json({ links: {}, data: changed ? data : [] })
    },

    owners(_request, response) {
      const owners = new Map(SERVICES.map(({ owner }) => [owner.orgcode, owner]))
      response.json({
        orgs: Object.fromEntries(
          [...owners].map(([code, { organization, name }]) => [
            code,
            { name, logo: '', orgnr: organization, homepage: '', environments: ['tt02', 'production'] },
          ]),
        ),
      })
    },
  }
}

function resourceJson(service: Service): object {
  return {
    identifier: service.identifier,
    version: '1',
    title: service.title,
    description: service.description,
    rightDescription: service.description,
    homepage: '',
    status: 'Completed',
    contactPoints: [],
    resourceReferences: [
      { referenceSource: 'Altinn2', reference: service.serviceCode, referenceType: 'ServiceCode' },
      {
        referenceSource: 'Altinn2',
        reference: String(service.serviceEdition),
        referenceType: 'ServiceEditionCode',
      },
    ],
    delegable: service.delegable,
    visible: true,
    hasCompetentAuthority: service.owner,
    accessListMode: service.accessList ? 'Enabled' : 'Disabled',
    resourceType: service.resourceType,
    availableForType: ['LegalEntityEnterprise'],
  }
}

function serviceIn(request: SimRequest): Service {
  const service = serviceOf(request.params['id'] ?? '')
  if (service) return service
  throw new ProblemError(404, 'There is no such resource.', {
    explanation: { reason: 'There is no such resource in the registry', at: 'path' },
  })
}

const actionJson = () => ({ type: 'urn:oasis:names:tc:xacml:1.0:action:action-id', value: ACTION })
const subjectJson = () => ({ type: 'urn:altinn:rolecode', value: 'dagl', urn: SUBJECT })

/** Only daglig leder by role; everybody else by delegation. */
function policyXml({ identifier }: Service): string {
  const match = (category: string, attribute: string, value: string) =>
    `<xacml:AnyOf><xacml:AllOf><xacml:Match MatchId="urn:oasis:names:tc:xacml:1.0:function:string-equal"><xacml:AttributeValue DataType="http://www.w3.org/2001/XMLSchema#string">${value}</xacml:AttributeValue><xacml:AttributeDesignator AttributeId="${attribute}" Category="${category}" DataType="http://www.w3.org/2001/XMLSchema#string" MustBePresent="false"/></xacml:Match></xacml:AllOf></xacml:AnyOf>`
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<xacml:Policy xmlns:xacml="urn:oasis:names:tc:xacml:3.0:core:schema:wd-17" PolicyId="urn:altinn:resource:${identifier}" Version="1.0" RuleCombiningAlgId="urn:oasis:names:tc:xacml:3.0:rule-combining-algorithm:deny-overrides">`,
    '<xacml:Target/>',
    `<xacml:Rule RuleId="urn:altinn:resource:${identifier}:ruleid:1" Effect="Permit"><xacml:Target>`,
    match('urn:oasis:names:tc:xacml:1.0:subject-category:access-subject', 'urn:altinn:rolecode', 'dagl'),
    match('urn:oasis:names:tc:xacml:3.0:attribute-category:resource', 'urn:altinn:resource', identifier),
    match(
      'urn:oasis:names:tc:xacml:3.0:attribute-category:action',
      'urn:oasis:names:tc:xacml:1.0:action:action-id',
      ACTION,
    ),
    '</xacml:Target></xacml:Rule>',
    '</xacml:Policy>',
    '',
  ].join('\n')
}
