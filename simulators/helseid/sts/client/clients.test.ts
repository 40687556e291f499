import { describe, expect, it } from 'vitest'
import { addressesOf } from '../../../core/room/addresses.ts'
import { createClock } from '../../../core/room/clock.ts'
import { createRandom, type Random } from '../../../core/room/random.ts'
import { createMemoryStore } from '../../../core/room/store.ts'
import { populationOf } from '../../../population/of-seed.ts'
import { createRegistrations } from '../../selvbetjening/registration.ts'
import { createClients, MOST_KEYS } from './clients.ts'

describe('the keys that HelseID makes for clients', () => {
  it('are made once more, and are the same, when so many were made since that one was let go of', async () => {
    const population = populationOf('test')
    const made: string[] = []
    const random = createRandom('test')
    const counting: Random = {
      ...random,
      fork(name) {
        made.push(name)
        return random.fork(name)
      },
    }
    const clients = createClients({
      population,
      random: counting,
      addresses: addressesOf('http://localhost:4400', 'demo'),
      registrations: createRegistrations(createMemoryStore(createClock(() => 0))),
      own: [],
    })
    const client = population.clients.find(({ keyType }) => keyType === 'EC')
    if (!client) throw new Error('no client has an EC key')
    const first = await clients.makeKey(client, 1)
    expect(await clients.makeKey(client, 1)).toBe(first)
    expect(made).toEqual([`client/${client.clientId}/1`])
    for (let number = 2; number <= MOST_KEYS + 1; number += 1) await clients.makeKey(client, number)
    expect(await clients.makeKey(client, 1)).toEqual(first)
    expect(made.filter((name) => name.endsWith('/1'))).toHaveLength(2)
  })
})
