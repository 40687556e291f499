// What is left of Altinn 2.
import type { Altinn } from '../altinn.ts'
import { createAltinn2 } from '../api/altinn-2.ts'
import { createAltinn2Delegations } from '../api/altinn-2-delegations.ts'
import * as cards from '../cards.ts'
import type { Row } from './row.ts'

const ALTINN_2 = '/altinn/api'

export function altinn2Rows(altinn: Altinn): readonly Row[] {
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
