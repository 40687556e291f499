// The configuration file of a client: as it is for those that are ready, zipped with a password for those that were
// made in the portal.
import type { Response } from 'express'
import type { PrivateJwk } from '../../core/keys/keys.ts'
import { ProblemError } from '../../core/problem.ts'
import type { Handler, RoomAddresses, SimRequest } from '../../core/simulator.ts'
import type { Population, ReadyClient } from '../../population/population.ts'
import type { Clients } from '../sts/client/clients.ts'
import { type ZipOrder, zipWithPassword } from './zip-file.ts'

export interface FileParts {
  readonly addresses: RoomAddresses
  readonly population: Population
  readonly clients: Clients
}

export function configurationFile(parts: FileParts): Handler {
  return async (request: SimRequest, response: Response) => {
    const id = request.params['clientId'] ?? ''
    const client = parts.population.clients.find(({ clientId }) => clientId === id)
    if (!client)
      throw new ProblemError(404, 'No client that is ready from the start has this id.', {
        explanation: {
          reason: 'No client that is ready from the start has this id',
          at: 'path.clientId',
          expected: 'the id of one of the ready clients in this room',
          actual: id,
        },
      })
    request.recording.fact('clientId', client.clientId)
    request.recording.fact('client', client.clientId)
    response
      .set({
        'cache-control': 'no-store',
        'content-disposition': `attachment; filename="helseid-${client.key}.json"`,
      })
      .type('json')
      .send(JSON.stringify(await fileOf(client, parts), undefined, 2))
  }
}

export async function zippedFile(
  parts: FileParts,
  client: ReadyClient,
  order: Omit<ZipOrder, 'text'>,
): Promise<Buffer> {
  return zipWithPassword({ ...order, text: JSON.stringify(await fileOf(client, parts), undefined, 2) })
}

async function fileOf(client: ReadyClient, { addresses, population, clients }: FileParts): Promise<object> {
  const logsIn = client.grantTypes.includes('authorization_code')
  const key = await clients.privateKey(client)
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
    secretType: `private_key_jwt:${key.kty === 'EC' ? 'Ec' : 'Rsa'}PrivateKeyJwtSecret`,
    ...rsaMembers(key),
    // A text that holds JSON: who uses the file must parse twice.
    privateJwk: JSON.stringify(key),
    ...(logsIn && { pkceRequired: true }),
  }
}

/** The same key once more, as .NET writes it. */
function rsaMembers(key: PrivateJwk): object {
  const { n, e, p, q, dp, dq, qi, d } = key
  if (n === undefined) return {}
  const members = { Modulus: n, Exponent: e, P: p, Q: q, DP: dp, DQ: dq, InverseQ: qi, D: d }
  const xml = Object.entries(members).map(([name, value]) => {
    const text = Buffer.from(String(value), 'base64url').toString('base64')
    return `<${name}>${text}</${name}>`
  })
  return {
    rsaPrivateKey: `<RSAKeyValue>${xml.join('')}</RSAKeyValue>`,
    rsaKeySizeBits: Buffer.from(n, 'base64url').length * 8,
  }
}

function nameOf(population: Population, number: string): string {
  return population.organisation(number)?.navn ?? number
}
