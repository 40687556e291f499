// The table of operations.
import type { Pages } from '#simulators/core/pages/pages.ts'
import type { FidelityCard, Handler, Operation } from '#simulators/core/simulator.ts'
import type { Altinn } from './altinn.ts'
import { createAccessPackages } from './api/access-packages.ts'
import { createAltinn2 } from './api/altinn-2.ts'
import { createAltinn2Delegations } from './api/altinn-2-delegations.ts'
import { createAuthorizedParties } from './api/authorized-parties.ts'
import { createConnections } from './api/connections.ts'
import { createDecisions } from './api/decision.ts'
import { createMetadata } from './api/metadata.ts'
import { createResourceRegistry } from './api/resource-registry.ts'
import * as cards from './cards.ts'
import { createChoosing } from './pages/choosing.ts'
import { createFrame } from './pages/frame.ts'
import { createGiving } from './pages/giving.ts'
import { createReceivers } from './pages/receivers.ts'
import { createExchange } from './tokens/exchange.ts'
import { createTestTokens } from './tokens/test-tokens.ts'

const MANAGEMENT = '/altinn/accessmanagement/api/v1'
const REGISTRY = '/altinn/resourceregistry/api/v1/resource'
const AUTHENTICATION = '/altinn/authentication/api/v1'
const AUTHORIZATION = '/altinn/authorization/api/v1'
const ALTINN_2 = '/altinn/api'
const TEST_TOOLS = '/altinn/testtools/api'

/** Below them programs call; everything else is for people. */
export const APIS = [
  ...['/altinn/accessmanagement/', '/altinn/resourceregistry/', '/altinn/authentication/'],
  ...['/altinn/authorization/', '/altinn/api/', '/altinn/testtools/'],
]

type Row = readonly [
  id: string,
  method: Operation['method'],
  path: string,
  title: string,
  card: FidelityCard,
  handle: Handler,
]

export function createOperations(altinn: Altinn, pages: Pages): readonly Operation[] {
  return [
    ...pageRows(altinn, pages),
    ...connectionRows(altinn),
    ...partyRows(altinn),
    ...registryRows(),
    ...tokenRows(altinn),
    ...altinn2Rows(altinn),
  ].map(([id, method, path, title, card, handle]) => ({
    id: `altinn.${id}`,
    method,
    path,
    title,
    card,
    handle,
  }))
}

function pageRows(altinn: Altinn, pages: Pages): readonly Row[] {
  const frame = createFrame(altinn, pages)
  const choosing = createChoosing(altinn, frame)
  const receivers = createReceivers(altinn, frame)
  const giving = createGiving(altinn, frame)
  const card = cards.pageCard
  const again = 'Back to the page that a refused form stood on'
  return [
    ['page', 'GET', '/altinn', 'Page: who one is', card, choosing.start],
    ['actor-page', 'GET', '/altinn/aktor', 'Page: whom one acts for', card, choosing.actor],
    ['profile-page', 'GET', '/altinn/profil', 'Page: profile of an organisation', card, choosing.profile],
    ['users-page', 'GET', '/altinn/rettigheter', 'Page: who has rights', card, choosing.users],
    ['add-page', 'GET', '/altinn/ny', 'Page: add a person or an organisation', card, receivers.showAdding],
    ['add-form', 'POST', '/altinn/ny', 'Add a person or an organisation, from the page', card, receivers.add],
    ['receiver-page', 'GET', '/altinn/mottaker', 'Page: what somebody has', card, receivers.show],
    ['remove-again', 'GET', '/altinn/mottaker/slett', again, card, giving.startOver('/mottaker')],
    [
      'remove-form',
      'POST',
      '/altinn/mottaker/slett',
      'Remove somebody, from the page',
      card,
      receivers.disconnect,
    ],
    ['services-page', 'GET', '/altinn/enkelttjenester', 'Page: search for a service', card, giving.services],
    ['give-again', 'GET', '/altinn/delegeringer', again, card, giving.startOver('/enkelttjenester')],
    ['give-form', 'POST', '/altinn/delegeringer', 'Give a right, from the page', card, giving.give],
    ['take-back-again', 'GET', '/altinn/delegeringer/slett', again, card, giving.startOver('/mottaker')],
    [
      'take-back-form',
      'POST',
      '/altinn/delegeringer/slett',
      'Take a right back, from the page',
      card,
      giving.takeBack,
    ],
    ['give-package-again', 'GET', '/altinn/pakker', again, card, giving.startOver('/mottaker')],
    [
      'give-package-form',
      'POST',
      '/altinn/pakker',
      'Give an access package or a role, from the page',
      card,
      giving.givePackage,
    ],
    ['take-back-package-again', 'GET', '/altinn/pakker/slett', again, card, giving.startOver('/mottaker')],
    [
      'take-back-package-form',
      'POST',
      '/altinn/pakker/slett',
      'Take an access package or a role back, from the page',
      card,
      giving.takeBackPackage,
    ],
  ]
}

function connectionRows(altinn: Altinn): readonly Row[] {
  const connections = createConnections(altinn)
  const accessPackages = createAccessPackages(altinn)
  const base = `${MANAGEMENT}/enduser/connections`
  const resources = `${base}/resources`
  const packages = `${base}/accesspackages`
  return [
    ['connections', 'GET', base, 'Who has anything', cards.connectionsCard, connections.list],
    ['connect', 'POST', base, 'Add a rightholder', cards.connectionsCard, connections.add],
    ['disconnect', 'DELETE', base, 'Remove a rightholder', cards.connectionsCard, connections.remove],
    [
      'list-resources',
      'GET',
      resources,
      'Who has been given which right',
      cards.listCard,
      connections.resources,
    ],
    ['take-back', 'DELETE', resources, 'Take a right back', cards.takeBackCard, connections.takeBackResource],
    [
      'delegation-check',
      'GET',
      `${resources}/delegationcheck`,
      'Whether a right can be given away',
      cards.checkCard,
      connections.checkResource,
    ],
    ['rights', 'GET', `${resources}/rights`, 'Rights of one receiver', cards.rightsCard, connections.rights],
    ['give', 'POST', `${resources}/rights`, 'Give a right', cards.giveCard, connections.giveResource],
    [
      'replace-rights',
      'PUT',
      `${resources}/rights`,
      'Set the rights of one receiver',
      cards.giveCard,
      connections.replaceRights,
    ],
    [
      'list-packages',
      'GET',
      packages,
      'Who has been given which access package',
      cards.packagesCard,
      accessPackages.list,
    ],
    ['give-package', 'POST', packages, 'Give an access package', cards.packagesCard, accessPackages.give],
    [
      'take-back-package',
      'DELETE',
      packages,
      'Take an access package back',
      cards.packagesCard,
      accessPackages.takeBack,
    ],
    [
      'package-check',
      'GET',
      `${packages}/delegationcheck`,
      'Which access packages can be given away',
      cards.packagesCard,
      accessPackages.check,
    ],
    ['list-roles', 'GET', `${base}/roles`, 'Who has which role', cards.rolesCard, connections.roles],
  ]
}

function partyRows(altinn: Altinn): readonly Row[] {
  const authorized = createAuthorizedParties(altinn)
  const decisions = createDecisions(altinn)
  const title = 'Which parties a person or an organisation may act for'
  const card = cards.authorizedPartiesCard
  return [
    [
      'authorized-parties',
      'POST',
      `${MANAGEMENT}/resourceowner/authorizedparties`,
      title,
      card,
      authorized.forOwner,
    ],
    [
      'authorized-parties-alias',
      'POST',
      `${MANAGEMENT}/serviceowner/authorizedparties`,
      `${title} (the other address)`,
      card,
      authorized.forOwner,
    ],
    [
      'own-parties',
      'GET',
      `${MANAGEMENT}/enduser/authorizedparties`,
      'Which parties one may act for oneself',
      cards.ownPartiesCard,
      authorized.forEndUser,
    ],
    [
      'authorize',
      'POST',
      `${AUTHORIZATION}/authorize`,
      'Whether somebody may do something',
      cards.authorizeCard,
      decisions.authorize,
    ],
    [
      'decide',
      'POST',
      `${AUTHORIZATION}/decision`,
      'The same, for Altinn’s own parts',
      cards.decideCard,
      decisions.decide,
    ],
  ]
}

function registryRows(): readonly Row[] {
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

function tokenRows(altinn: Altinn): readonly Row[] {
  const { exchange, discovery, keys } = createExchange(altinn)
  const tools = createTestTokens(altinn)
  const openid = `${AUTHENTICATION}/openid/.well-known/openid-configuration`
  return [
    [
      'exchange',
      'GET',
      `${AUTHENTICATION}/exchange/:provider`,
      'Exchange a token',
      cards.exchangeCard,
      exchange,
    ],
    ['openid', 'GET', openid, 'Who signs Altinn’s tokens', cards.discoveryCard, discovery],
    ['jwks', 'GET', `${openid}/jwks`, 'Keys of Altinn’s tokens', cards.discoveryCard, keys],
    [
      'test-enterprise-token',
      'GET',
      `${TEST_TOOLS}/GetEnterpriseToken`,
      'Test token of an organisation',
      cards.testTokenCard,
      tools.enterprise,
    ],
    [
      'test-personal-token',
      'GET',
      `${TEST_TOOLS}/GetPersonalToken`,
      'Test token of a person',
      cards.testTokenCard,
      tools.personal,
    ],
  ]
}

function altinn2Rows(altinn: Altinn): readonly Row[] {
  const altinn2 = { ...createAltinn2(altinn), ...createAltinn2Delegations(altinn) }
  const owner = `${ALTINN_2}/serviceowner`
  const card = cards.altinn2Card
  return [
    [
      'reportees',
      'GET',
      `${owner}/reportees`,
      'Altinn 2: whom a person may act for',
      card,
      altinn2.reportees,
    ],
    [
      'subject-rights',
      'GET',
      `${owner}/authorization/rights`,
      'Altinn 2: rights of a person',
      card,
      altinn2.rights,
    ],
    [
      'subject-roles',
      'GET',
      `${owner}/authorization/roles`,
      'Altinn 2: roles of a person',
      card,
      altinn2.roles,
    ],
    [
      'role-definitions',
      'GET',
      `${owner}/roledefinitions`,
      'Altinn 2: all roles',
      card,
      altinn2.roleDefinitions,
    ],
    [
      'delegate',
      'POST',
      `${ALTINN_2}/:who/authorization/delegations`,
      'Altinn 2: give roles and rights',
      card,
      altinn2.delegate,
    ],
    [
      'delegate-back',
      'DELETE',
      `${ALTINN_2}/:who/authorization/delegations/:receiver/:kind/:id`,
      'Altinn 2: take a role or a right back',
      card,
      altinn2.takeBack,
    ],
  ]
}
