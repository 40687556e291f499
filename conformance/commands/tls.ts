// HTTPS on the public listener, with a certificate that the user has made.
import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import type { Tls } from '#simulators/core/server/answering-server.ts'
import { ConfigError } from '../config.ts'
import { settingRefusals } from '../refusals/settings.ts'
import type { Settings } from '../settings.ts'

/**
 * Undefined without a certificate. From then on this process trusts it, since the simulators call each other there.
 * @throws ConfigError when the files are no certificate and its key
 */
export function readTls(settings: Pick<Settings, 'tls-cert' | 'tls-key' | 'public-url'>): Tls | undefined {
  const [certFile, keyFile] = [settings['tls-cert'], settings['tls-key']]
  if (certFile === '' && keyFile === '') return undefined
  if (certFile === '' || keyFile === '') throw new ConfigError(settingRefusals.tlsNeedsBoth())
  const address = settings['public-url']
  if (address.startsWith('http:')) throw new ConfigError(settingRefusals.tlsPlainAddress(address))
  try {
    const tls = { cert: readFileSync(certFile, 'utf8'), key: readFileSync(keyFile, 'utf8') }
    if (!new X509Certificate(tls.cert).checkPrivateKey(createPrivateKey(tls.key)))
      throw new ConfigError(settingRefusals.tlsOtherKey())
    setDefaultCACertificates([...getCACertificates('default'), tls.cert])
    return tls
  } catch (problem) {
    if (problem instanceof ConfigError) throw problem
    throw new ConfigError(settingRefusals.tlsUnusable(reasonOf(problem)), { cause: problem })
  }
}

/** @throws ConfigError when a call to the bench's own address finds a certificate that it cannot trust */
export async function requireTrusted(origin: string): Promise<void> {
  try {
    const answer = await fetch(origin, { method: 'HEAD', redirect: 'manual' })
    await answer.body?.cancel()
  } catch (problem) {
    throw new ConfigError(settingRefusals.tlsUntrusted(origin, reasonOf(problem)), { cause: problem })
  }
}

function reasonOf(problem: unknown): string {
  const { cause = problem } = problem as { readonly cause?: unknown }
  return cause instanceof Error ? cause.message : String(cause)
}
