// Clients in Selvbetjening: entered there by people, and carried from there to the EPJ.
import type { Exchange } from '#simulators/core/journal/exchange.ts'
import { type Moment, momentOf } from '../moment.ts'
import { fact, listed, withFacts } from './facts.ts'

/** A client configuration as a person entered it; the newest entry of each client. */
export interface EnteredClient extends Moment {
  readonly client: string
  readonly organisation: string
  readonly units: readonly string[]
  readonly scopes: readonly string[]
  readonly by: string | undefined
}

export interface OfClient extends Moment {
  readonly client: string
}

export function ofClient(exchange: Exchange, client: string | undefined): readonly OfClient[] {
  return client === undefined || client === '' ? [] : [{ ...momentOf(exchange), client }]
}

/** @param selvbetjening what was asked of HelseID */
export function readClients(selvbetjening: readonly Exchange[]): readonly EnteredClient[] {
  const clients = new Map<string, EnteredClient>()
  for (const exchange of withFacts(selvbetjening, 'client', 'organisation')) {
    if (isDownload(exchange)) continue
    const client = fact(exchange, 'client') ?? ''
    clients.set(client, {
      ...momentOf(exchange),
      client,
      organisation: fact(exchange, 'organisation') ?? '',
      units: listed(fact(exchange, 'units')),
      scopes: listed(fact(exchange, 'scopes')),
      by: fact(exchange, 'by'),
    })
  }
  return [...clients.values()]
}

/** Configuration files that people fetched. */
export function readDownloads(selvbetjening: readonly Exchange[]): readonly OfClient[] {
  return selvbetjening
    .filter((exchange) => isDownload(exchange) && byAPerson(exchange))
    .flatMap((exchange) => ofClient(exchange, fact(exchange, 'client') ?? fact(exchange, 'clientId')))
}

/** Configuration files that the simulated EPJ took into use. */
export function readLoaded(exchanges: readonly Exchange[]): readonly OfClient[] {
  return withFacts(exchanges, 'saved', 'configuration').flatMap((exchange) =>
    ofClient(exchange, fact(exchange, 'configuration')),
  )
}

const isDownload = ({ operation }: Exchange): boolean =>
  operation === 'helseid.selvbetjening-download' || operation === 'helseid.configuration-file'

/** An EPJ that fetches its own file is nobody's errand: a person is logged in, or clicks a link in a browser. */
const byAPerson = ({ request, facts = {} }: Exchange): boolean =>
  'by' in facts || request.headers.some(([name, value]) => name === 'sec-fetch-mode' && value === 'navigate')
