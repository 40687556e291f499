// The table of operations.
import type { Pages } from '#simulators/core/pages/pages.ts'
import type { Operation } from '#simulators/core/simulator.ts'
import type { Altinn } from '../altinn.ts'
import { connectionRows, partyRows } from './access-management.ts'
import { altinn2Rows } from './altinn-2.ts'
import { pageRows } from './pages.ts'
import { registryRows } from './resource-registry.ts'
import { tokenRows } from './tokens.ts'

/** Below them programs call; everything else is for people. */
export const APIS = [
  ...['/altinn/accessmanagement/', '/altinn/resourceregistry/', '/altinn/authentication/'],
  ...['/altinn/authorization/', '/altinn/api/', '/altinn/testtools/'],
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
