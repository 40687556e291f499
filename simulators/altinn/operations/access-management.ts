// Who may act for whom: connections, packages, parties and decisions.
import type { Altinn } from '../altinn.ts'
import { createAccessPackages } from '../api/access-packages.ts'
import { createAuthorizedParties } from '../api/authorized-parties.ts'
import { createConnections } from '../api/connections.ts'
import { createDecisions } from '../api/decision.ts'
import { createResources } from '../api/resources.ts'
import * as cards from '../cards.ts'
import { MANAGEMENT, type Row } from './row.ts'

const AUTHORIZATION = '/altinn/authorization/api/v1'

export function connectionRows(altinn: Altinn): readonly Row[] {
  const connections = createConnections(altinn)
  const accessPackages = createAccessPackages(altinn)
  const services = createResources(altinn)
  const base = `${MANAGEMENT}/enduser/connections`
  const resources = `${base}/resources`
  const packages = `${base}/accesspackages`
  return [
    ['connections', 'GET', base, 'Who has anything', cards.connectionsCard, connections.list],
    ['connect', 'POST', base, 'Add a rightholder', cards.connectionsCard, connections.add],
    ['disconnect', 'DELETE', base, 'Remove a rightholder', cards.connectionsCard, connections.remove],
    ['list-resources', 'GET', resources, 'Who has been given which right', cards.listCard, services.list],
    ['take-back', 'DELETE', resources, 'Take a right back', cards.takeBackCard, services.takeBack],
    [
      'delegation-check',
      'GET',
      `${resources}/delegationcheck`,
      'Whether a right can be given away',
      cards.checkCard,
      services.check,
    ],
    ['rights', 'GET', `${resources}/rights`, 'Rights of one receiver', cards.rightsCard, services.rights],
    ['give', 'POST', `${resources}/rights`, 'Give a right', cards.giveCard, services.give],
    [
      'replace-rights',
      'PUT',
      `${resources}/rights`,
      'Set the rights of one receiver',
      cards.giveCard,
      services.replace,
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

export function partyRows(altinn: Altinn): readonly Row[] {
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
