// The fingerprint that a bundle's key must have.
import { BundleError } from '../bundle/bundle-error.ts'
import { ConfigError } from '../config.ts'
import { bundleRefusals } from '../refusals/bundles.ts'
import { settingRefusals } from '../refusals/settings.ts'

/**
 * As bundles write it: SHA-256 in small hex. Other programs write it in capitals, with colons between.
 * @throws ConfigError for what can be no key's: told that the bundle's is another, somebody would doubt the bundle.
 */
export function trustedKey({ trust }: { readonly trust?: string }): string | undefined {
  if (trust === undefined) return undefined
  const fingerprint = trust.replaceAll(/[:\s]/g, '').toLowerCase()
  if (/^[0-9a-f]{64}$/.test(fingerprint)) return fingerprint
  throw new ConfigError(settingRefusals.notAFingerprint('trust', trust))
}

/** @throws BundleError when it was signed with another key, or with none. */
export function requireTrusted(fingerprint: string | undefined, trust: string | undefined): void {
  if (trust === undefined || trust === fingerprint) return
  throw new BundleError(
    fingerprint === undefined ? bundleRefusals.notSigned() : bundleRefusals.otherKey(fingerprint),
  )
}
