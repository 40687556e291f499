import { expect, it } from 'vitest'
import { exitCodes } from '../../result.ts'
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

it('says in one line that something else answers there, and quotes no page', async () => {
  const page = async () =>
    new Response('<!doctype html>\n<p>Not here', { status: 404, headers: { 'content-type': 'text/html' } })
  await expect(createLoadControl(CONTROL, 'ours', page).process()).rejects.toMatchObject({
    exitCode: exitCodes.configuration,
    message: `what answers at ${CONTROL} is not the control API (--control); the bench prints its address when it starts`,
  })
})
