import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestBench, type TestBench } from '../fixture/bench.ts'
import { createTiny } from '../fixture/tiny.ts'
import type { Admitted } from '../room/admission.ts'

let bench: TestBench
const one: { organisasjonsnummer: string; navn: string; open: boolean } = {
  organisasjonsnummer: '211111111',
  navn: 'EN KOMMUNE',
  open: true,
}
beforeAll(async () => {
  const admission = {
    list: (): readonly Admitted[] => [{ ...one }],
    set(number: string, open: boolean) {
      if (number !== one.organisasjonsnummer) return undefined
      one.open = open
      return { ...one }
    },
  }
  bench = await openTestBench({ simulators: { tiny: () => ({ ...createTiny(), admission }) } })
})
afterAll(() => bench.close())

const address = (path = '') => `${bench.control}/rooms/demo/admissions${path}`
const set = (path: string, body: unknown) =>
  fetch(address(path), {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

describe('admissions over the control API', () => {
  it('lists whom each service lets in', async () => {
    const services = [{ name: 'tiny', organisations: [{ ...one }] }]
    expect(await (await fetch(address())).json()).toEqual({ services })
  })

  it('shuts an organisation out, lets it in again, and tells the journal', async () => {
    const shut = await set('/tiny/211111111', { open: false })
    expect([shut.status, await shut.json()]).toEqual([200, { ...one, open: false }])
    const room = bench.rooms.get('demo')
    const last = room?.journal.lines(room.journal.head().events - 1, 1)[0] ?? ''
    expect(JSON.parse(last)).toMatchObject({
      type: 'mark',
      kind: 'admission',
      data: { service: 'tiny', organisasjonsnummer: '211111111', open: false },
    })
    expect((await set('/tiny/211111111', { open: true })).status).toBe(200)
  })

  it('refuses what is not there, and orders that say something else', async () => {
    expect((await set('/tiny/999999999', { open: true })).status).toBe(404)
    expect((await set('/other/211111111', { open: true })).status).toBe(404)
    expect((await set('/tiny/211111111', { open: 'ja' })).status).toBe(400)
    expect((await set('/tiny/211111111', { open: true, more: 1 })).status).toBe(400)
  })
})
