// The names that the control API goes by: on loopback those of this machine alone, elsewhere those of the public listener.
import type { ControlOptions } from '../control/control.ts'
import type { HostNames } from './host-names.ts'

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]', '::1']
const isLoopback = (host: string) => LOOPBACK.includes(host.toLowerCase())

/** @param host the address that the control API opens. */
export function namesOfControl(
  host: string,
  hostNames: HostNames,
): Pick<ControlOptions, 'foreignName' | 'ownNames'> {
  return isLoopback(host)
    ? {
        // HTTP/1.0 may leave the header out: no browser speaks it, and so no page elsewhere.
        foreignName: ({ headers, hostname = '' }) =>
          headers.host === undefined || isLoopback(hostname) ? undefined : hostname,
        ownNames: 'on this machine it is localhost, 127.0.0.1 or [::1]',
      }
    : {
        foreignName: ({ rawHeaders }) => hostNames.foreignTo(rawHeaders),
        ownNames: 'if it is this machine’s, start with --allow-host',
      }
}
