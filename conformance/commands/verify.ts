// `verify`: whether a bundle is whole, and its verdicts follow from its traffic.
import { BundleError } from '../bundle/bundle-error.ts'
import { type Verified, verifyBundle } from '../bundle/verify-bundle.ts'
import { ConfigError } from '../config.ts'
import { settingRefusals } from '../refusals/settings.ts'
import { exitCodes } from '../result.ts'
import type { Command } from './command.ts'
import type { Reads } from './command-settings.ts'
import { ownIn } from './own-in.ts'
import { ownOptions } from './own-options.ts'
import { readBundle } from './read-bundle.ts'
import { tellVerified, toldOfRefusal } from './tell-verified.ts'
import { requireTrusted, trustedKey } from './trusted-key.ts'

export const verify: Command<Reads<'verify'>> = async (context) => {
  const { operands, settings, print } = context
  const trust = trustedKey(ownOptions(context, ['trust']))
  const [file] = operands
  if (file === undefined) throw new ConfigError(settingRefusals.verifyNeedsBundle())
  try {
    const verified = verifyBundle(readBundle(file), ownIn(settings))
    requireTrusted(verified.signature.fingerprint, trust)
    print(tellVerified(file, verified, { language: settings.language, trust }))
    return exitCodeOf(verified)
  } catch (error) {
    if (!(error instanceof BundleError)) throw error
    print(toldOfRefusal(file, error, settings.language))
    return exitCodes.doesNotConform
  }
}

function exitCodeOf({ differences, unproven, sameSuite, ownUnjudged }: Verified): number {
  if (differences.length === 0 && unproven.length === 0)
    return ownUnjudged ? exitCodes.notDecided : exitCodes.conforms
  return sameSuite ? exitCodes.doesNotConform : exitCodes.notDecided
}
