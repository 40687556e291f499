import type { Messages } from '../../core/room/messages.ts'
import type { Population } from '../../population/population.ts'
import { isKjernejournal } from './klientmal.ts'
import { grantedScopes, type Registration } from './registration.ts'

/** NHN is told when units with Kjernejournal are registered; access is active from then on. */
export function tellOfUnits(
  { messages, population }: { readonly messages: Messages; readonly population: Population },
  registration: Registration,
  units: readonly string[],
): void {
  const nameOf = (number: string) => population.organisation(number)?.navn ?? number
  const { client } = registration
  if (!grantedScopes(registration).some(isKjernejournal)) return
  const list = (units.length > 0 ? units : [client.organisation]).map((unit) => `${unit} ${nameOf(unit)}`)
  messages.send({
    channel: 'e-mail',
    from: 'selvbetjening@nhn.no',
    to: 'kjernejournal@nhn.no',
    subject: `Kjernejournal: ${nameOf(client.organisation)} (${client.organisation})`,
    text: [
      `${nameOf(client.organisation)} (${client.organisation}) har registrert virksomheter som skal bruke kjernejournal.`,
      '',
      ...list,
      '',
      `Klient: ${client.name}, ${client.clientId}`,
      'Tilgangen til kjernejournal er aktiv fra nå.',
    ].join('\n'),
  })
}
