// Judges a run by a vendor's own checks, in a process of theirs. A check that ends it has the verdict «error», and the
// others are judged in the next one.
import { ConfigError } from '../config.ts'
import { ownRefusals } from '../refusals/own-checks.ts'
import type { Requirement } from '../requirements/index.ts'
import type { Bilingual, CheckResult } from '../result.ts'
import type { RunRecord } from '../run/run-record.ts'
import { askProcess, type JournalSource, limits, type OwnLimits, tooLong } from './ask-process.ts'
import type { DescribedCheck, OwnWork } from './own-work.ts'

/** What a vendor's checks came to, to stand beside the plan's. */
export interface JudgedOwn {
  readonly checks: readonly CheckResult[]
  readonly requirements: readonly Requirement[]
}

/** @throws ConfigError when the files are no longer what they were. */
export function judgeOwn(
  own: OwnWork,
  journal: JournalSource,
  { endedAt }: Pick<RunRecord, 'endedAt'>,
  within: OwnLimits = limits,
): JudgedOwn {
  const found = new Map<string, CheckResult>()
  for (;;) {
    const left = own.checks.filter(({ id }) => !found.has(id))
    if (left.length === 0) break
    for (const result of judgedBy(own, left, { journal, endedAt, within })) found.set(result.id, result)
  }
  const checks = own.checks.flatMap(({ id }) => found.get(id) ?? [])
  return { checks: checks.map(withBlame), requirements: own.requirements }
}

/** Whose fault it is that the check broke. */
function withBlame(result: CheckResult): CheckResult {
  const { verdict, note } = result
  if (verdict !== 'error' || !note) return result
  return {
    ...result,
    note: {
      nb: `Feilen er i deres egen kontroll, ikke i testbenken. ${note.nb}`,
      en: `The fault is in your own check, not in Testbenk. ${note.en}`,
    },
  }
}

interface Task {
  readonly journal: JournalSource
  readonly endedAt: string | undefined
  readonly within: OwnLimits
}

/** What one process came to: at least one result. */
function judgedBy(
  own: OwnWork,
  left: readonly DescribedCheck[],
  { journal, endedAt, within }: Task,
): readonly CheckResult[] {
  const only = left.map(({ id }) => id)
  const order = {
    file: own.path,
    only,
    limits: within,
    ...(endedAt !== undefined && { endedAt }),
  }
  const { answers, ended } = askProcess(order, journal)
  const results = new Map<string, CheckResult>()
  let underWay: DescribedCheck | undefined
  for (const said of answers) {
    if (said.answer === 'refused') throw new ConfigError(said.reason)
    if (said.answer === 'described') requireSame(own, said.files)
    if (said.answer === 'judging') underWay = left.find(({ id }) => id === said.id)
    if (said.answer === 'judged' && said.result.id === underWay?.id) results.set(underWay.id, said.result)
    if (said.answer === 'out-of-time' && said.id === underWay?.id)
      results.set(underWay.id, stopped(underWay, tooLong(within.timeMs)))
  }
  if (underWay && !results.has(underWay.id)) return [...results.values(), stopped(underWay, ended)]
  return results.size > 0 ? [...results.values()] : left.map((check) => stopped(check, ended))
}

function requireSame({ path, files }: OwnWork, now: readonly { readonly sha256: string }[]): void {
  if (files.length === now.length && files.every(({ sha256 }, index) => sha256 === now[index]?.sha256)) return
  throw new ConfigError(ownRefusals.changedMeanwhile(path))
}

function stopped({ id, requirements, texts, cause }: DescribedCheck, reason: Bilingual): CheckResult {
  return {
    id,
    requirements,
    ...texts,
    cause,
    verdict: 'error',
    findings: [],
    examined: [],
    note: { nb: `Kontrollen feilet: ${reason.nb}`, en: `The check failed: ${reason.en}` },
  }
}
