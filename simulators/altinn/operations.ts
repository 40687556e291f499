// The table of operations.
import type { Pages } from '#simulators/core/pages.ts'
import type { Operation } from '#simulators/core/simulator.ts'
import type { Altinn } from './altinn.ts'
import { createAuthorizedParties } from './authorized-parties.ts'
import { authorizedPartiesCard, checkCard, giveCard, listCard, pageCard, takeBackCard } from './cards.ts'
import { createConnections } from './connections.ts'
import { createDelegationPage } from './delegation-page.ts'

export const API = '/altinn/accessmanagement/api/v1'

export function createOperations(altinn: Altinn, pages: Pages): readonly Operation[] {
  const connections = createConnections(altinn)
  const page = createDelegationPage(altinn, pages)
  const resources = `${API}/enduser/connections/resources`
  return [
    {
      id: 'altinn.page',
      method: 'GET',
      path: '/altinn',
      title: 'The delegation page',
      card: pageCard,
      handle: page.show,
    },
    {
      id: 'altinn.start-over',
      method: 'GET',
      path: '/altinn/delegeringer{/slett}',
      title: 'Back to the delegation page from a refused form',
      card: pageCard,
      handle: page.startOver,
    },
    {
      id: 'altinn.give-form',
      method: 'POST',
      path: '/altinn/delegeringer',
      title: 'Give a right, from the page',
      card: pageCard,
      handle: page.give,
    },
    {
      id: 'altinn.take-back-form',
      method: 'POST',
      path: '/altinn/delegeringer/slett',
      title: 'Take a right back, from the page',
      card: pageCard,
      handle: page.takeBack,
    },
    {
      id: 'altinn.list-resources',
      method: 'GET',
      path: resources,
      title: 'Who has been given which right',
      card: listCard,
      handle: connections.list,
    },
    {
      id: 'altinn.take-back',
      method: 'DELETE',
      path: resources,
      title: 'Take a right back',
      card: takeBackCard,
      handle: connections.takeBack,
    },
    {
      id: 'altinn.delegation-check',
      method: 'GET',
      path: `${resources}/delegationcheck`,
      title: 'Whether a right can be given away',
      card: checkCard,
      handle: connections.check,
    },
    {
      id: 'altinn.give',
      method: 'POST',
      path: `${resources}/rights`,
      title: 'Give a right',
      card: giveCard,
      handle: connections.give,
    },
    {
      id: 'altinn.authorized-parties',
      method: 'POST',
      path: `${API}/resourceowner/authorizedparties`,
      title: 'Which organisations a person may act for',
      card: authorizedPartiesCard,
      handle: createAuthorizedParties(altinn),
    },
  ]
}
