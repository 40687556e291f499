// Ordering misbehaviour in a room.
import { type FaultOrder, faultSchema } from '../faults/faults.ts'
import type { Simulator } from '../simulator.ts'
import { type ControlOperation, type InRoom, operation } from './operation.ts'
import { Refusal, read } from './reading.ts'

export function faultOperations(inRoom: InRoom): readonly ControlOperation[] {
  return [
    operation(
      'GET',
      '/rooms/:room/faults',
      'Faults that are ordered',
      { answer: 'Faults' },
      inRoom((room, _request, response) => {
        response.json({ faults: room.faults.list() })
      }),
    ),
    operation(
      'POST',
      '/rooms/:room/faults',
      'Order a fault',
      { body: 'FaultOrder', answer: 'Fault', status: 201 },
      inRoom((room, request, response) => {
        const order = read(request, faultSchema)
        requirePossible(order, room.simulators)
        const fault = room.faults.arm(order)
        room.journal.append({ type: 'mark', kind: 'fault-armed', data: { ...fault } })
        response.status(201).json(fault)
      }),
    ),
    operation(
      'DELETE',
      '/rooms/:room/faults',
      'Cancel all faults',
      {},
      inRoom((room, _request, response) => {
        room.faults.clearAll()
        room.journal.append({ type: 'mark', kind: 'faults-cleared', data: {} })
        response.status(204).end()
      }),
    ),
    operation(
      'DELETE',
      '/rooms/:room/faults/:fault',
      'Cancel a fault',
      {},
      inRoom((room, request, response) => {
        const id = String(request.params['fault'])
        if (!room.faults.clear(id)) throw new Refusal(404, `there is no fault «${id}»`)
        room.journal.append({ type: 'mark', kind: 'fault-cleared', data: { id } })
        response.status(204).end()
      }),
    ),
  ]
}

/** A fault that would never do anything is a slip of the pen, and would look like an EPJ that bears everything. */
function requirePossible({ operation: id, effect }: FaultOrder, simulators: readonly Simulator[]): void {
  const meant = simulators.flatMap(({ operations }) => operations.filter((one) => one.id === id))
  if (meant.length === 0) throw new Refusal(400, `operation: there is no operation «${id}»`)
  if (effect.type !== 'variant') return
  const variants = [...new Set(meant.flatMap(({ variants = [] }) => variants))]
  if (variants.includes(effect.name)) return
  const those = variants.length === 0 ? 'it has none' : `it has ${variants.join(', ')}`
  throw new Refusal(400, `effect.name: «${id}» has no variant «${effect.name}»; ${those}`)
}
