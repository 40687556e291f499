// The forty-six mistakes that integrations with HelseID are known to make. Each that HelseID can see has a row with
// what goes on the wire and what the journal says; each that it cannot is named with where it shows instead.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestClient, type TestClient } from '../../fixture/client.ts'
import { type NearMiss, nearMisses } from '../../fixture/near-misses.ts'
import { openRoom, type TestRoom } from '../../fixture/room.ts'

type Seen = Extract<NearMiss, { readonly send: unknown }>

describe('HelseID, strict, explains the mistakes that integrations make', () => {
  let bench: TestRoom
  let client: TestClient
  beforeAll(async () => {
    bench = await openRoom()
    client = await createTestClient(bench)
  })
  afterAll(() => bench.close())

  const seen = nearMisses.filter((miss): miss is Seen => 'send' in miss)

  it.each(seen.map((miss) => [miss.row, miss.mistake, miss] as const))(
    '%i: %s',
    async (_row, _name, miss) => {
      const answer = await miss.send(client, bench)
      expect([answer.status, answer.body['error']]).toEqual(miss.wire)
      const { explanation, deviations } = bench.lastExchange()
      if (miss.says) expect(explanation?.reason).toMatch(miss.says)
      if (miss.fine) expect(explanation?.reason).toMatch(miss.fine)
      if (miss.at) expect(explanation?.at).toBe(miss.at)
      if (miss.at) expect([explanation?.expected, explanation?.actual]).not.toContain(undefined)
      if (explanation?.at?.startsWith('body.client_assertion.'))
        expect(explanation.decoded).toMatchObject({ client_assertion: { header: expect.anything() } })
      if (explanation?.at?.startsWith('header.dpop.'))
        expect(explanation.decoded).toMatchObject({ dpop: { header: { typ: 'dpop+jwt' } } })
      expect(JSON.stringify(explanation?.decoded ?? {})).not.toContain(String(client.key.d))
      if (miss.deviation) expect(deviations?.map(({ rule }) => rule)).toContain(miss.deviation)
      expect(JSON.stringify(answer.body)).not.toContain('What is fine')
    },
  )

  it('covers all forty-six, one way or the other', () => {
    expect([...new Set(nearMisses.map(({ row }) => row))]).toEqual(
      Array.from({ length: 46 }, (_, at) => at + 1),
    )
  })
})
