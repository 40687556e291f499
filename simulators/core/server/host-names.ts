// The names that a listener answers to. A page elsewhere can make a name of its own point here (DNS rebinding): to a
// browser the bench is then that page's own site, and its script may read our answers and press the EPJ's buttons.
// Every name that the world's DNS could give to somebody else is therefore foreign until it is allowed.
import { isIP } from 'node:net'

export interface HostNames {
  /**
   * The foreign name by which a request calls us; nothing when it calls us by a name of ours. Two `Host` are no name,
   * whatever they say (RFC 9112 section 3.2): both are given, with a comma between them.
   */
  foreignTo(rawHeaders: readonly string[]): string | undefined
  /** The same of a whole address in the request line, which goes before `Host` (RFC 9112 section 3.2.2). */
  foreignIn(target: string): string | undefined
}

/** Values of `Host` that were judged, so that a look-up costs no parsing. */
const REMEMBERED = 200

/** @param names further names; one that begins with a dot stands for all below it. */
export function createHostNames(names: readonly string[]): HostNames {
  const allowed = names.map((name) => name.toLowerCase())
  return hostNamesOf(
    (name) =>
      cannotBeRebound(name) ||
      allowed.some((one) => (one.startsWith('.') ? `.${name}`.endsWith(one) : name === one)),
  )
}

/** @param isName of a name in small letters, without port, brackets and the root's dot. */
export function hostNamesOf(isName: (name: string) => boolean): HostNames {
  const known = new Set<string>()

  function isOurs(value: string): boolean {
    if (known.has(value)) return true
    const name = nameIn(value)
    const ours = name !== undefined && isName(name)
    if (ours && known.size < REMEMBERED) known.add(value)
    return ours
  }

  return {
    foreignTo(rawHeaders) {
      let host: string | undefined
      for (let at = 0; at < rawHeaders.length; at += 2) {
        const header = rawHeaders[at] ?? ''
        if (header.length !== 4 || header.toLowerCase() !== 'host') continue
        const value = rawHeaders[at + 1] ?? ''
        if (host !== undefined) return `${host}, ${value}`
        host = value
      }
      return host === undefined || isOurs(host) ? undefined : host
    },
    foreignIn(target) {
      const [, authority] = /^https?:\/\/([^/?#]*)/i.exec(target) ?? []
      return authority === undefined || isOurs(authority) ? undefined : authority
    },
  }
}

/**
 * Addresses are no names. A single label (a service of Docker Compose, a machine in the house) and what lies below
 * `localhost` (RFC 6761) and `internal` (ICANN, 2024) are in no public DNS.
 */
function cannotBeRebound(name: string): boolean {
  return isIP(name) !== 0 || !name.includes('.') || /\.(?:localhost|internal)$/.test(name)
}

/** The name in a value of `Host`, without port, brackets and the root's dot; nothing where it is no such value. */
export function nameIn(host: string): string | undefined {
  const [, address, name] = /^(?:\[([0-9a-f:.]+)\]|([a-z0-9_.-]+))(?::\d{0,5})?$/i.exec(host) ?? []
  return (address ?? name)?.toLowerCase().replace(/\.$/, '')
}
