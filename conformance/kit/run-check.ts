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
    nb: 'EPJ-en ble ikke sett i arbeid før, under og etter forsøket. Derfor kan vi ikke si om den tålte det. Når EPJ-en sier nei, må det være meldt hva brukeren ser: av en adapter i seen, av et menneske i feltene på siden.',
    en: 'The EPJ was not seen at work before, during and after the attempt, so it cannot be said that it stood it. Where the EPJ refuses, what the user sees must have been reported: by an adapter in seen, by a person in the fields of the page.',
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
  const seen: Seen = { subjects: 0, lifeless: 0, stoodStill: 0, findings: [], notShown: new Set() }
  const examined = new Examined()
  const lookIn =
    (evidence: Evidence) =>
    ({ seq, alive }: Judgeable, faults: readonly Fault[]) => {
      seen.subjects += 1
      if (alive === false) seen.lifeless += 1
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
  const note = verdict === 'inconclusive' ? undecided(seen) : noteOf(check, verdict, findings.length)
  const kept = findings.slice(0, MAX_FINDINGS)
  return {
    ...base,
    ...blameIn(check.cause, kept, sittings),
    verdict,
    findings: kept,
    examined: examined.of(sittings[0]),
    ...(note && { note }),
  }
}

/** What has been seen of a check so far. Not its subjects: a large run has tens of thousands of them for each check. */
interface Seen {
  subjects: number
  lifeless: number
  /** Findings that may come of a machine that stood still. */
  stoodStill: number
  readonly findings: Finding[]
  /** Members on which a finding would have rested. */
  readonly notShown: Set<string>
}

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
  { subjects, lifeless, stoodStill, findings, notShown }: Seen,
): Verdict {
  if (subjects === 0) return check.whenUnseen
  if (findings.length > 0) return isDemand(check) ? 'failed' : 'warning'
  return notShown.size > 0 || lifeless > 0 || stoodStill > 0 ? 'inconclusive' : 'passed'
}

/** A check fails when at least one of its requirements is a «must»; otherwise it warns. */
function isDemand(check: Check<string>): boolean {
  return check.demand ?? check.requirements.some((id) => levels.get(id) === 'must')
}

function noteOf(
  { unseen, requirements }: Check<string>,
  verdict: Verdict,
  count: number,
): Bilingual | undefined {
  if (verdict === 'not-observed') return unseen ?? notes.unseen
  if (verdict === 'not-applicable')
    return requirements.some((id) => !reviewed.has(id)) ? notes.unused : notes.unreported
  if (count > MAX_FINDINGS)
    return {
      nb: `${count} funn; de første ${MAX_FINDINGS} er tatt med.`,
      en: `${count} findings; the first ${MAX_FINDINGS} are included.`,
    }
  return undefined
}

function undecided({ notShown, stoodStill }: Seen): Bilingual {
  if (notShown.size > 0) return unshown([...notShown])
  return stoodStill > 0 ? notes.stoodStill : notes.lifeless
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
