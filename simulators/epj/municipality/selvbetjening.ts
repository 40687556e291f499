// The system manager's errands in HelseID Selvbetjening, on its own pages: making a client, downloading its file.
import type { PageVisit } from '../browser/headless-browser.ts'
import { troubleOn } from '../browser/page-text.ts'
import type { Installation } from '../installation.ts'
import { Trouble } from '../trouble.ts'

export interface PortalBrowser {
  visit(url: URL): Promise<{ readonly url: URL; readonly status?: number }>
  send(url: URL, form: URLSearchParams): Promise<PageVisit>
}

/** The klientmal of this EPJ, and what it is to be used for. */
const MAL = 'testbenk-epj'
const PACKAGE = 'kjernejournal'

export interface ClientToMake {
  readonly by: string
  readonly organisation: string
  readonly units: readonly string[]
}

/** @returns the client's id. */
export async function makeClient(
  { addresses }: Pick<Installation, 'addresses'>,
  browser: PortalBrowser,
  { by, organisation, units }: ClientToMake,
): Promise<string> {
  await logIn(addresses.selvbetjening, browser, by)
  const form = new URLSearchParams({ virksomhet: organisation, mal: MAL, pakke: PACKAGE, nokkel: 'made' })
  for (const unit of units) form.append('enhet', unit)
  const page = await browser.send(new URL(`${addresses.selvbetjening}/ny`), form)
  const client = /\/klienter\/([\w-]+)/.exec(page.url.pathname)?.[1]
  if (client === undefined || page.status >= 400) throw refusedOn(page, 'make a client')
  return client
}

/** The zip, as the browser saves it. @throws what the page refused it with. */
export async function downloadFile(
  { addresses }: Pick<Installation, 'addresses'>,
  browser: PortalBrowser,
  { by, client }: { readonly by: string; readonly client: string },
): Promise<Uint8Array> {
  await logIn(addresses.selvbetjening, browser, by)
  const url = new URL(`${addresses.selvbetjening}/klienter/${client}/fil`)
  const page = await browser.send(url, new URLSearchParams())
  if (page.status >= 400 || page.type !== 'application/zip') throw refusedOn(page, 'download the file')
  return page.bytes
}

async function logIn(selvbetjening: string, browser: PortalBrowser, pid: string): Promise<void> {
  const { status = 0 } = await browser.visit(
    new URL(`${selvbetjening}/logg-inn?${new URLSearchParams({ test_pid: pid })}`),
  )
  if (status >= 400) throw new Trouble({ key: 'trouble.logIn' }, `Selvbetjening: log-in answered ${status}`)
}

function refusedOn({ status, text }: PageVisit, doing: string): Trouble {
  return new Trouble(troubleOn(text) ?? { key: 'errand.refused' }, `Selvbetjening: ${doing}: ${status}`)
}
