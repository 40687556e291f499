// Why one call was refused or not answered, whatever the checks say of it.
import type { Evidence } from '../../evidence/evidence.ts'
import { type Seen, status } from '../../evidence/seen.ts'
import type { Cause, Finding } from '../../result.ts'
import { MISSING } from '../define-check.ts'
import { isFromMemory, isNotEncoded } from './address.ts'
import { type Blame, blame } from './rule.ts'
import { byRule } from './rules.ts'
import { settingOf } from './setting.ts'

/** @param call one that was refused or not answered, whatever the checks say of it. */
export function causeOfRefusal(call: Seen, evidence: Evidence): Cause {
  const { explanation } = call.exchange
  const at = explanation?.at?.replace(/^headers\./, 'header.') ?? ''
  const told = { nb: '–', en: '–' }
  const actual = /\bmissing\b/.test(explanation?.reason ?? '') ? MISSING : told
  const finding: Finding = { exchange: call.seq, at, expected: told, actual, message: told }
  const found = byRule({ finding, call, evidence })
  return found ?? causeOfAnswer(call, at, evidence)
}

/** The same, with the setting it comes from. */
export function blameOfRefusal(call: Seen, evidence: Evidence): Blame {
  return blame(causeOfRefusal(call, evidence), () => settingOf(call))
}

/** An answer that no rule knows. */
function causeOfAnswer(call: Seen, at: string, evidence: Evidence): Cause {
  if (/\.unknown$/.test(call.operation))
    return isFromMemory(call, evidence) || isNotEncoded(call) ? 'implementation' : 'configuration'
  if (status(call) >= 500) return 'environment'
  return isRegistered(at) ? 'configuration' : 'implementation'
}

/** What registers and Selvbetjening hold: whom the client is for, and what it may ask for. */
function isRegistered(at: string): boolean {
  return /^(?:altinn|brreg|path)\.|^body\.scope$/.test(at)
}
