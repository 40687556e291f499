// The access manager's errand in Altinn, on its own pages: adding a person, and giving one of HelseID's three rights.
import type { PageVisit } from '../browser/headless-browser.ts'
import { troubleOn } from '../browser/page-text.ts'
import type { Installation } from '../installation.ts'
import { Trouble } from '../trouble.ts'
import type { PortalBrowser } from './selvbetjening.ts'

export interface RightToGive {
  /** The acting person's name within the cast, which Altinn's list of actors has in place of a log-in. */
  readonly aktor: string
  readonly from: string
  readonly to: string
  readonly surname: string
  readonly resource: string
}

export async function giveRight(
  { addresses }: Pick<Installation, 'addresses'>,
  browser: PortalBrowser,
  { aktor, from, to, surname, resource }: RightToGive,
): Promise<void> {
  const choice = { aktor, virksomhet: from }
  const added = await browser.send(
    new URL(`${addresses.altinn}/ny`),
    new URLSearchParams({ ...choice, hva: 'person', fodselsnummer: to, etternavn: surname }),
  )
  const mottaker = added.url.searchParams.get('mottaker')
  if (added.status >= 400 || mottaker === null) throw refusedOn(added, 'add a person')
  const given = await browser.send(
    new URL(`${addresses.altinn}/delegeringer`),
    new URLSearchParams({ ...choice, mottaker, sok: 'helseid', rett: resource }),
  )
  if (given.status >= 400) throw refusedOn(given, 'give a right')
}

function refusedOn({ status, text }: PageVisit, doing: string): Trouble {
  return new Trouble(troubleOn(text) ?? { key: 'errand.refused' }, `Altinn: ${doing}: ${status}`)
}
