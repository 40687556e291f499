// The register of services, and metadata.
import { createMetadata } from '../api/metadata.ts'
import { createResourceRegistry } from '../api/resource-registry.ts'
import * as cards from '../cards.ts'
import { MANAGEMENT, type Row } from './row.ts'

const REGISTRY = '/altinn/resourceregistry/api/v1/resource'

export function registryRows(): readonly Row[] {
  const registry = createResourceRegistry()
  const metadata = createMetadata()
  const info = `${MANAGEMENT}/meta/info`
  const card = cards.registryCard
  return [
    ['resource-list', 'GET', `${REGISTRY}/resourcelist`, 'All services', card, registry.list],
    ['resource-export', 'GET', `${REGISTRY}/export`, 'All services, for export', card, registry.list],
    ['resource-search', 'GET', `${REGISTRY}/search`, 'Search for services', card, registry.search],
    ['resource-updated', 'GET', `${REGISTRY}/updated`, 'Changes of policies', card, registry.updated],
    ['resource-owners', 'GET', `${REGISTRY}/orgs`, 'Who owns services', card, registry.owners],
    [
      'resource-by-subjects',
      'POST',
      `${REGISTRY}/bysubjects`,
      'Services that a role opens',
      card,
      registry.bySubjects,
    ],
    ['resource', 'GET', `${REGISTRY}/:id`, 'A service', card, registry.one],
    ['policy', 'GET', `${REGISTRY}/:id/policy`, 'The policy of a service, as XACML', card, registry.policy],
    [
      'policy-subjects',
      'GET',
      `${REGISTRY}/:id/policy/subjects`,
      'Whom a policy names',
      card,
      registry.policySubjects,
    ],
    ['policy-rules', 'GET', `${REGISTRY}/:id/policy/rules`, 'Rules of a policy', card, registry.policyRules],
    [
      'policy-rights',
      'GET',
      `${REGISTRY}/:id/policy/rights`,
      'Rights of a policy',
      card,
      registry.policyRights,
    ],
    [
      'package-search',
      'GET',
      `${info}/accesspackages/search`,
      'Search for access packages',
      cards.metadataCard,
      metadata.search,
    ],
    [
      'package-export',
      'GET',
      `${info}/accesspackages/export`,
      'All access packages',
      cards.metadataCard,
      metadata.export,
    ],
    [
      'package',
      'GET',
      `${info}/accesspackages/package/:id`,
      'An access package',
      cards.metadataCard,
      metadata.one,
    ],
    ['roles', 'GET', `${info}/roles`, 'All roles', cards.metadataCard, metadata.roles],
  ]
}
