// What the doctor may ask: the network, the machine, the clock. Handed in, so that tests can answer otherwise.
import type { Reads } from '../../commands/command-settings.ts'
import type { Settings } from '../../settings.ts'

export interface Surroundings {
  readonly settings: Pick<Settings, Reads<'doctor'>>
  readonly nodeVersion: string
  readonly now: () => number
  readonly fetch: typeof globalThis.fetch
  /** Error code when the port cannot be opened, e.g. `EADDRINUSE`. */
  readonly opensPort: (host: string, port: number) => Promise<string | undefined>
  /** Addresses of a host name; empty when it has none. */
  readonly resolve: (host: string) => Promise<readonly string[]>
  /** What is shown there; with `--tls-cert` what the bench itself would show, whether it runs or not. */
  readonly certificate: (host: string, port: number) => Promise<Certificate>
  /** Error text when nothing can be written there. */
  readonly writes: (folder: string) => string | undefined
}

export interface Certificate {
  /** Why a client would refuse it: `CERT_HAS_EXPIRED`, `DEPTH_ZERO_SELF_SIGNED_CERT` … */
  readonly problem?: string
  /** Those it is for, as `DNS:localhost, IP Address:10.0.0.1`; absent when it names none. */
  readonly names?: string
  /** ISO 8601; absent when no certificate was shown. */
  readonly validTo?: string
  /** Nothing answered with TLS. */
  readonly silent?: true
}

/** Where browsers and EPJs find the bench. */
export function originOf(settings: Surroundings['settings']): string {
  if (settings['public-url'] !== '') return settings['public-url']
  return `${settings['tls-cert'] === '' ? 'http' : 'https'}://localhost:${settings.port}`
}

export const PROBE_TIMEOUT_MS = 5_000
