// The names that the control API goes by: on loopback those of this machine alone, elsewhere those of the public listener.
import type { ControlOptions } from '../control/control.ts'
import { type HostNames, hostNamesOf, nameIn } from './host-names.ts'

const LOOPBACK = ['localhost', '127.0.0.1', '::1']
const loopbackNames = hostNamesOf((name) => LOOPBACK.includes(name))

/** @param host the address that the control API opens. */
export function namesOfControl(
  host: string,
  hostNames: HostNames,
): Pick<ControlOptions, 'foreignName' | 'ownNames'> {
  const onLoopback = LOOPBACK.includes(nameIn(host) ?? host)
  const names = onLoopback ? loopbackNames : hostNames
  return {
    foreignName: ({ rawHeaders, url }) => names.foreignTo(rawHeaders) ?? names.foreignIn(url),
    ownNames: onLoopback
      ? 'on this machine it is localhost, 127.0.0.1 or [::1]'
      : 'if it is this machine’s, start with --allow-host',
  }
}
