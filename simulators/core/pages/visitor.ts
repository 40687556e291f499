// Who calls, as far as the network tells: one household or one machine.
import type { IncomingMessage } from 'node:http'
import { isIPv6 } from 'node:net'

/** Of an IPv6 address, these are the subscriber's; the rest whoever has them picks anew at will (RFC 4291 section 2.5.4). */
const GROUPS_OF_A_NETWORK = 4
const GROUPS = 8

/** Of requests that another process of ours has taken and handed on. */
const takenFrom = new WeakMap<IncomingMessage, string>()

/** @param address of whoever sent it to that process. */
export function cameFrom(request: IncomingMessage, address: string): void {
  takenFrom.set(request, address)
}

/** The address that the request came from; absent when its connection is gone already. */
export const addressOf = (request: IncomingMessage): string | undefined =>
  takenFrom.get(request) ?? request.socket.remoteAddress

/** @param address as the connection has it; absent when it is gone already. */
export function visitorAt(address = ''): string {
  // What an IPv4 address looks like on a listener of both.
  const [, mapped] = /^::ffff:([\d.]+)$/i.exec(address) ?? []
  if (mapped !== undefined || !isIPv6(address)) return mapped ?? address
  const [before = '', after = ''] = address.replace(/%.*$/, '').toLowerCase().split('::')
  const [first, last] = [before, after].map((part) => (part === '' ? [] : part.split(':')))
  const zeros = Array<string>(Math.max(0, GROUPS - (first?.length ?? 0) - (last?.length ?? 0))).fill('0')
  return [...(first ?? []), ...zeros, ...(last ?? [])].slice(0, GROUPS_OF_A_NETWORK).join(':')
}
