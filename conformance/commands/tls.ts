// HTTPS on the public listener, with a certificate that the user has made.
import { createPrivateKey, X509Certificate } from 'node:crypto'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import type { Tls } from '#simulators/core/server/answering-server.ts'
import { ConfigError } from '../config.ts'
import { certificateRefusals, mendCertificate, tellsOfCertificate } from '../refusals/certificates.ts'
import type { Bilingual } from '../result.ts'
import { readBytes } from '../run/read-text.ts'
import type { Settings } from '../settings.ts'

/**
 * Undefined without a certificate. From then on this process trusts it, since the simulators call each other there.
 * @throws ConfigError when the files are no certificate and its key
 */
export function readTls(settings: Pick<Settings, 'tls-cert' | 'tls-key' | 'public-url'>): Tls | undefined {
  const [certFile, keyFile] = [settings['tls-cert'], settings['tls-key']]
  if (certFile === '' && keyFile === '') return undefined
  if (certFile === '' || keyFile === '') throw new ConfigError(certificateRefusals.needsBoth())
  const address = settings['public-url']
  if (address.startsWith('http:')) throw new ConfigError(certificateRefusals.plainAddress(address))
  try {
    const tls = { cert: readBytes(certFile).toString('utf8'), key: readBytes(keyFile).toString('utf8') }
    requireUsable(tls)
    setDefaultCACertificates([...getCACertificates('default'), tls.cert])
    return tls
  } catch (problem) {
    if (problem instanceof ConfigError) throw problem
    throw new ConfigError(certificateRefusals.unusable(causeOf(problem).reason), { cause: problem })
  }
}

/** Why Node refuses most of this is hard to tell from what it says. */
function requireUsable({ cert, key }: Tls): void {
  const [own, ...issuers] = (cert.match(CERTIFICATES) ?? []).map((pem) => new X509Certificate(pem))
  if (!own) throw new ConfigError(certificateRefusals.noPem('tls-cert', 'CERTIFICATE'))
  if (!PRIVATE_KEY.test(key)) throw new ConfigError(certificateRefusals.noPem('tls-key', 'PRIVATE KEY'))
  if (ENCRYPTED.test(key)) throw new ConfigError(certificateRefusals.encryptedKey())
  const privateKey = createPrivateKey(key)
  if (issuers.some((issuer) => issuer.checkPrivateKey(privateKey)))
    throw new ConfigError(certificateRefusals.wrongOrder())
  if (!own.checkPrivateKey(privateKey)) throw new ConfigError(certificateRefusals.otherKey())
  if (own.subjectAltName === undefined) throw new ConfigError(certificateRefusals.nameless())
}

const CERTIFICATES = /-----BEGIN CERTIFICATE-----.+?-----END CERTIFICATE-----/gs
const PRIVATE_KEY = /^-----BEGIN [A-Z ]*PRIVATE KEY-----/m
/** As PKCS #8, and as OpenSSL wrote it before. */
const ENCRYPTED = /^-----BEGIN ENCRYPTED|^Proc-Type: 4,ENCRYPTED/m

/** @throws ConfigError when a call to the bench's own address finds a certificate that it cannot trust */
export async function requireTrusted(origin: string, { cert }: Tls): Promise<void> {
  try {
    const answer = await fetch(origin, { method: 'HEAD', redirect: 'manual' })
    await answer.body?.cancel()
  } catch (problem) {
    const { code, reason } = causeOf(problem)
    const mend = mendCertificate(code, new URL(origin).hostname, namesOf(cert))
    throw new ConfigError(certificateRefusals.untrusted(origin, reason, mend), { cause: problem })
  }
}

/**
 * What is wrong with the certificate of a proxy that ends TLS in front of the bench, for whom the simulators are clients
 * of each other. A proxy that does not answer may be started later: that is no fault.
 */
export async function untrustedProxy(origin: string): Promise<Bilingual | undefined> {
  try {
    const signal = AbortSignal.timeout(PROXY_ANSWERS_MS)
    const answer = await fetch(origin, { method: 'HEAD', redirect: 'manual', signal })
    await answer.body?.cancel()
    return undefined
  } catch (problem) {
    const { code, reason, names } = causeOf(problem)
    if (!tellsOfCertificate(code)) return undefined
    return certificateRefusals.untrusted(
      origin,
      reason,
      mendCertificate(code, new URL(origin).hostname, names),
    )
  }
}

const PROXY_ANSWERS_MS = 5_000

const namesOf = (cert: string): string => new X509Certificate(cert).subjectAltName ?? ''

/** `fetch` wraps what went wrong. @returns names: those of the certificate, where it is for others. */
function causeOf(problem: unknown): {
  readonly code: string
  readonly reason: string
  readonly names: string
} {
  const { cause = problem } = problem as { readonly cause?: unknown }
  if (!(cause instanceof Error)) return { code: '', reason: String(cause), names: '' }
  const { code = '', cert } = cause as {
    readonly code?: unknown
    readonly cert?: { readonly subjectaltname?: string }
  }
  return { code: String(code), reason: cause.message, names: cert?.subjectaltname ?? '' }
}
