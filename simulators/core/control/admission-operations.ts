// Letting organisations into a service, and shutting them out.
import type { Room } from '../room/room.ts'
import { type ControlOperation, type InRoom, operation } from './operation.ts'
import { Refusal, read } from './reading.ts'
import { admissionOrder } from './schemas.ts'

export function admissionOperations(inRoom: InRoom): readonly ControlOperation[] {
  return [
    operation(
      'GET',
      '/rooms/:room/admissions',
      'Which organisations each service lets in',
      { answer: 'Admissions' },
      inRoom((room, _request, response) => {
        response.json({
          services: servicesOf(room).map(({ name, admission }) => ({
            name,
            organisations: admission.list(),
          })),
        })
      }),
    ),
    operation(
      'PATCH',
      '/rooms/:room/admissions/:service/:organisasjonsnummer',
      'Let an organisation into a service, or shut it out',
      { body: 'AdmissionOrder', answer: 'Admission' },
      inRoom((room, request, response) => {
        const { open } = read(request, admissionOrder)
        const { service, organisasjonsnummer } = request.params
        const found = servicesOf(room).find(({ name }) => name === service)
        const changed = found?.admission.set(String(organisasjonsnummer), open)
        if (!changed) throw new Refusal(404, 'there is no such service or organisation in the room')
        room.journal.append({
          type: 'mark',
          kind: 'admission',
          data: { service: String(service), organisasjonsnummer: changed.organisasjonsnummer, open },
        })
        response.json(changed)
      }),
    ),
  ]
}

function servicesOf({ simulators }: Room) {
  return simulators.flatMap(({ name, admission }) => (admission ? [{ name, admission }] : []))
}
