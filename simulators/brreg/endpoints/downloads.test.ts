import type { Response } from 'express'
import { expect, it } from 'vitest'
import type { SimRequest } from '#simulators/core/simulator.ts'
import type { Parts } from '../endpoint.ts'
import type { Unit } from '../register/unit.ts'
import { allRolesEndpoint, downloadEndpoints } from './downloads.ts'

const request = { headers: {}, recording: {} } as SimRequest

/** @returns the file, where it is sent */
async function fileOf({ handle }: ReturnType<typeof allRolesEndpoint>): Promise<unknown> {
  let sent: unknown
  const response = {
    setHeader: () => response,
    status: () => response,
    set: () => response,
    send(bytes: unknown) {
      sent = bytes
    },
  }
  await handle(request, response as unknown as Response)
  return sent
}

it('a file of the whole register is made once, however many ask: nobody else is answered meanwhile', async () => {
  let reads = 0
  const parts = {
    api: 'http://localhost/brreg',
    register: {
      units(): readonly Unit[] {
        reads += 1
        return []
      },
    },
    unitJson: {},
    roles: {},
    switches: { value: () => undefined },
  } as unknown as Parts
  const endpoints = [
    ...downloadEndpoints(parts, 'enhet'),
    ...downloadEndpoints(parts, 'underenhet'),
    allRolesEndpoint(parts),
  ]
  for (const endpoint of endpoints) {
    reads = 0
    const [first, second] = await Promise.all([fileOf(endpoint), fileOf(endpoint)])
    expect([endpoint.id, reads, second === first]).toEqual([endpoint.id, 1, true])
    expect(first).toBeInstanceOf(Buffer)
  }
})
