// HelseID Selvbetjening: the page with the room's clients, and the configuration file of each.

import type { Response } from 'express'
import type { Pages } from '../../core/pages.ts'
import type { Handler, RoomAddresses, SimRequest } from '../../core/simulator.ts'
import type { Population, ReadyClient } from '../../population/population.ts'
import type { Clients } from '../sts/clients.ts'

export interface Selvbetjening {
  readonly addresses: RoomAddresses
  readonly population: Population
  readonly clients: Clients
  readonly pages: Pages
}

export function listClients({ addresses, population, clients, pages }: Selvbetjening): Handler {
  return (request, response) => {
    const rows = clients.all().map((client) => ({
      ...client,
      organisationName: nameOf(population, client.organisation),
      children: client.childOrganisations.map((number) => ({ number, name: nameOf(population, number) })),
      file: `${addresses.selvbetjening}/klienter/${client.clientId}/konfigurasjonsfil`,
    }))
    pages.render(
      request,
      response,
      'clients',
      { clients: rows, authority: addresses.helseid },
      { title: 'clients.title' },
    )
  }
}

export function configurationFile({ addresses, population, clients }: Selvbetjening): Handler {
  return async (request: SimRequest, response: Response) => {
    const client = clients.find(request.params['clientId'] ?? '')
    if (!client) {
      request.recording.explain({
        reason: 'No client has this id',
        at: 'path.clientId',
        expected: 'the id of one of the clients in this room',
        actual: request.params['clientId'] ?? '',
      })
      response.status(404).json({ title: 'Not Found', status: 404, detail: 'No client has this id.' })
      return
    }
    request.recording.fact('clientId', client.clientId)
    response
      .set({
        'cache-control': 'no-store',
        'content-disposition': `attachment; filename="helseid-${client.key}.json"`,
      })
      .type('json')
      .send(JSON.stringify(await fileOf(client, { addresses, population, clients }), undefined, 2))
  }
}

async function fileOf(
  client: ReadyClient,
  { addresses, population, clients }: Pick<Selvbetjening, 'addresses' | 'population' | 'clients'>,
): Promise<object> {
  const logsIn = client.grantTypes.includes('authorization_code')
  return {
    clientName: `${nameOf(population, client.organisation)} - ${client.name}`,
    authority: addresses.helseid,
    clientId: client.clientId,
    grantTypes: client.grantTypes,
    scopes: client.scopes,
    ...(logsIn && {
      redirectUris: clients.redirectUris(client),
      postLogoutRedirectUris: clients.postLogoutRedirectUris(client),
    }),
    childOrganizationNumbers: client.childOrganisations,
    secretType: `private_key_jwt:${client.keyType === 'EC' ? 'Ec' : 'Rsa'}PrivateKeyJwtSecret`,
    // A text that holds JSON: who uses the file must parse twice.
    privateJwk: JSON.stringify(await clients.privateKey(client)),
    ...(logsIn && { pkceRequired: true }),
  }
}

function nameOf(population: Population, number: string): string {
  return population.organisation(number)?.navn ?? number
}
