// Reading and turning a room's switches.
import type { Room } from '../room/room.ts'
import { type ControlOperation, type InRoom, operation } from './operation.ts'
import { Refusal, read } from './reading.ts'
import { switchOrder } from './schemas.ts'

export function switchOperations(inRoom: InRoom): readonly ControlOperation[] {
  return [
    operation(
      'GET',
      '/rooms/:room/switches',
      'Switches, and how they stand',
      { answer: 'Switches' },
      inRoom(({ switches }, _request, response) => {
        response.json({ switches: switches.list() })
      }),
    ),
    operation(
      'PATCH',
      '/rooms/:room/switches',
      'Turn switches, by name: all of them or none',
      { body: 'SwitchOrder', answer: 'Switches' },
      inRoom((room, request, response) => {
        turn(room, read(request, switchOrder))
        response.json({ switches: room.switches.list() })
      }),
    ),
  ]
}

function turn({ switches, journal }: Room, order: Readonly<Record<string, string>>): void {
  const before = switches.list()
  try {
    for (const [name, value] of Object.entries(order)) switches.turn(name, value)
  } catch (problem) {
    for (const { name, value } of before) switches.turn(name, value)
    throw new Refusal(400, problem instanceof Error ? problem.message : String(problem))
  }
  for (const [name, value] of Object.entries(order))
    journal.append({ type: 'mark', kind: 'switch', data: { name, value } })
}
