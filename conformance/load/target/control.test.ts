import { expect, it } from 'vitest'
import { OUTAGE } from '../catalogue/outage.ts'
import { createLoadControl } from './control.ts'

const CONTROL = 'http://control.test'

it('cancels the outage it ordered, and no fault that is somebody else’s', async () => {
  const others = [
    { ...OUTAGE, id: '1', effect: { ...OUTAGE.effect, status: 500 } },
    { ...OUTAGE, id: '2', operation: 'helseid.token' },
  ]
  const cancelled: string[] = []
  const control = createLoadControl(CONTROL, 'ours', async (input, { method } = {}) => {
    if (method === 'GET') return Response.json({ faults: [...others, { ...OUTAGE, id: '3', hits: 2 }] })
    cancelled.push(`${method} ${input}`)
    return new Response(null, { status: 204 })
  })
  await control.clearFault(OUTAGE)
  expect(cancelled).toEqual([`DELETE ${CONTROL}/rooms/ours/faults/3`])
})
