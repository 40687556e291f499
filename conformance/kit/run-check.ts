// From judged subjects to a verdict. The only try/catch around checks: one that throws is our bug, not the EPJ's.
import type { Evidence } from '../evidence/evidence.ts'
import { requirements } from '../requirements/index.ts'
import {
  type Bilingual,
  bilingual,
  type Cause,
  type CheckResult,
  type Finding,
  type Level,
  type Verdict,
} from '../result.ts'
import { blameOf } from './cause/cause-of.ts'
import type { Blame } from './cause/rule.ts'
import type { Check, Fault, Judgeable } from './define-check.ts'
import { Examined } from './examined.ts'
import { Lacking, tellLacks } from './lacking.ts'
import { notShownOf } from './not-shown.ts'
import { comesOfStandstill } from './stood-still.ts'

const levels: ReadonlyMap<string, Level> = new Map(
  Object.values(requirements).map(({ id, level }) => [id, level]),
)

const reviewed: ReadonlySet<string> = new Set(
  Object.values(requirements).flatMap(({ id, judgedBy }) => (judgedBy === 'review' ? [id] : [])),
)

/** Findings kept per check; the count of all is in the note. */
const MAX_FINDINGS = 20

const notes = {
  unseen: {
    nb: 'EPJ-en gjorde ikke noe som denne kontrollen kan bedømme.',
    en: 'The EPJ did nothing that this check can judge.',
  },
  unused: {
    nb: 'EPJ-en bruker ikke dette, og det er valgfritt.',
    en: 'The EPJ does not use this, and it is optional.',
  },
  unreported: {
    nb: 'Det ble ikke meldt noe som denne kontrollen kan bedømme. Et menneske vurderer kravet.',
    en: 'Nothing was reported that this check can judge. A person judges the requirement.',
  },
  lifeless: {
    nb: 'EPJ-en ble ikke sett i arbeid rundt det som ble prøvd. Derfor kan vi ikke si om den tålte det.',
    en: 'The EPJ was not seen at work around what was tried, so it cannot be said that it stood it.',
  },
  stoodStill: {
    nb: 'Maskinen sto stille, og det som ble sett rundt da, kan komme av det. Gjør det en gang til.',
    en: 'The machine stood still, and what was seen around then may come of that. Do it once more.',
  },
} as const satisfies Record<string, Bilingual>

/** @param sittings evidence of each process that a run took; usually one. */
export function runCheck(check: Check<string>, ...sittings: readonly Evidence[]): CheckResult {
  const base = {
    id: check.id,
    requirements: check.requirements,
    ...check.texts,
    cause: check.cause,
  }
  const seen: Seen = {
    subjects: 0,
    lifeless: false,
    lacking: new Lacking(),
    stoodStill: 0,
    findings: [],
    notShown: new Set(),
  }
  const examined = new Examined()
  const lookIn =
    (evidence: Evidence) =>
    ({ seq, lacks, alive }: Judgeable, faults: readonly Fault[]) => {
      seen.subjects += 1
      if (alive === false) seen.lifeless = true
      if (lacks !== undefined) seen.lacking.add(lacks)
      examined.add(seq)
      for (const fault of faults) noteFault(seen, fault, seq, evidence)
    }
  try {
    for (const evidence of sittings) check.judge(evidence, lookIn(evidence))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return {
      ...base,
      verdict: 'error',
      findings: [],
      examined: [],
      note: { nb: `Kontrollen feilet: ${reason}`, en: `The check failed: ${reason}` },
    }
  }
  const { findings } = seen
  const verdict = verdictOf(check, seen)
  const said = verdict === 'inconclusive' ? undecided(seen) : noteOf(check, verdict, findings.length)
  const kept = findings.slice(0, MAX_FINDINGS)
  return {
    ...base,
    ...blameIn(check.cause, kept, sittings),
    verdict,
    findings: kept,
    examined: examined.of(sittings[0]),
    ...said,
  }
}

/** What has been seen of a check so far. Not its subjects: a large run has tens of thousands of them for each check. */
interface Seen {
  subjects: number
  /** Of a vendor's own check, which does not say what lacked. */
  lifeless: boolean
  readonly lacking: Lacking
  /** Findings that may come of a machine that stood still. */
  stoodStill: number
  readonly findings: Finding[]
  /** Members on which a finding would have rested. */
  readonly notShown: Set<string>
}

type Said = Pick<CheckResult, 'note' | 'lacks'>

function noteFault(
  seen: Seen,
  { at, expected, actual, message, exchange }: Fault,
  seq: number,
  evidence: Evidence,
): void {
  const where = { exchange: exchange ?? seq, at }
  const member = notShownOf(where, evidence)
  if (member !== undefined) seen.notShown.add(member)
  else if (comesOfStandstill(where, evidence)) seen.stoodStill += 1
  else seen.findings.push({ ...where, expected: bilingual(expected), actual: bilingual(actual), message })
}

/** Each finding is seen in the sitting that it comes from; the numbers of one journal do not overlap. */
function blameIn(usual: Cause, findings: readonly Finding[], sittings: readonly Evidence[]): Blame {
  const [first] = findings
  // A finding may stand on a step in which nothing was called.
  const sitting =
    sittings.find(({ calls }) => first && first.exchange <= (calls.at(-1)?.seq ?? 0)) ?? sittings.at(-1)
  return findings.length > 0 && sitting ? blameOf(usual, findings, sitting) : { cause: usual }
}

function verdictOf(
  check: Check<string>,
  { subjects, lifeless, lacking, stoodStill, findings, notShown }: Seen,
): Verdict {
  if (subjects === 0) return check.whenUnseen
  if (findings.length > 0) return isDemand(check) ? 'failed' : 'warning'
  const isOpen = notShown.size > 0 || lifeless || lacking.lacks.length > 0 || stoodStill > 0
  return isOpen ? 'inconclusive' : 'passed'
}

/** A check fails when at least one of its requirements is a «must»; otherwise it warns. */
function isDemand(check: Check<string>): boolean {
  return check.demand ?? check.requirements.some((id) => levels.get(id) === 'must')
}

function noteOf({ unseen, requirements }: Check<string>, verdict: Verdict, count: number): Said {
  if (verdict === 'not-observed') return { note: unseen ?? notes.unseen }
  if (verdict === 'not-applicable')
    return { note: requirements.some((id) => !reviewed.has(id)) ? notes.unused : notes.unreported }
  if (count > MAX_FINDINGS)
    return {
      note: {
        nb: `${count} funn; de første ${MAX_FINDINGS} er tatt med.`,
        en: `${count} findings; the first ${MAX_FINDINGS} are included.`,
      },
    }
  return {}
}

function undecided({ notShown, stoodStill, lacking: { lacks } }: Seen): Said {
  if (notShown.size > 0) return { note: unshown([...notShown]) }
  if (stoodStill > 0) return { note: notes.stoodStill }
  return lacks.length > 0 ? tellLacks(lacks) : { note: notes.lifeless }
}

/** Whether a call was made that is not in it, a recording cannot say. */
function unshown(members: readonly string[]): Bilingual {
  const named = members.filter((member) => member !== 'calls').join(', ')
  return named === ''
    ? {
        nb: 'Opptaket viser ikke om kallet kom. Derfor er dette ikke avgjort.',
        en: 'The recording does not show whether the call came, so this is not decided.',
      }
    : {
        nb: `Opptaket viser ikke alt som trengs for å bedømme ${named}. Derfor er dette ikke avgjort.`,
        en: `The recording does not show all that is needed to judge ${named}, so this is not decided.`,
      }
}
