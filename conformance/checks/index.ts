// Every check, in an explicit list: a test fails when a file is missing from it or an id differs from its path.
import type { Check } from '../kit/define-check.ts'
import pkceS256 from './helseid/pkce-s256.ts'

export const checks: readonly Check[] = [pkceS256]
