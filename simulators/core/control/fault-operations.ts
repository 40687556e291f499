// Ordering misbehaviour in a room.
import { faultSchema } from '../faults.ts'
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
        const known = room.simulators.flatMap(({ operations }) => operations.map(({ id }) => id))
        if (!known.includes(order.operation))
          throw new Refusal(400, `operation: there is no operation «${order.operation}»`)
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
