// What a vendor brings along: checks and scenarios of their own, judged and walked beside the plan's. They are
// marked as the vendor's wherever they are shown, and nobody else's certificate rests on them.
import { z } from 'zod'
import type { Scenario } from '#scenarios/scenario.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { Check, Fault, Subject } from '../kit/define-check.ts'
import type { Requirement } from '../requirements/index.ts'
import { type Bilingual, bilingual, type Cause, type Level, type Text } from '../result.ts'
import type { RunRecord } from '../run/run-record.ts'
import type { OwnFile } from './own-files.ts'
import type { OwnModule } from './own-module.ts'

/** A check as a vendor writes it: it is its own requirement. */
export interface OwnCheckDefinition<S extends Subject> {
  /** `own/<words-with-hyphens>` */
  readonly id: string
  /** What holds, when it holds. */
  readonly holds: Text
  /** What is wrong, when it does not. */
  readonly broken: Text
  readonly why: Text
  readonly fix: Text
  /** Default: `must`. A check of a `should` only warns. */
  readonly level?: Level
  /** Where the cause of a failure usually lies. Default: `implementation`. */
  readonly cause?: Cause
  /** Without subjects the check does not apply. Default: not observed, which decides nothing. */
  readonly whenUnseen?: 'not-applicable'
  readonly select: (evidence: Evidence) => Iterable<S>
  readonly evaluate: (subject: S) => readonly Fault[]
}

export interface OwnCheck {
  readonly id: string
  readonly level: Level
  readonly text: Bilingual
  readonly check: Check<string>
}

/** The same without what it does, which stays in the process that judges. */
export type DescribedCheck = Omit<Check<string>, 'judge'> & Pick<OwnCheck, 'level' | 'text'>

export interface OwnWork {
  /** Where it lies here. */
  readonly path: string
  /** Name of the file, and the SHA-256 of what is in it. */
  readonly file: string
  readonly sha256: string
  /** The file and all that it imports, as they are. */
  readonly files: readonly (OwnFile & { readonly bytes: Uint8Array })[]
  readonly checks: readonly DescribedCheck[]
  readonly requirements: readonly Requirement[]
  readonly scenarios: readonly Scenario[]
}

/** What a run remembers of it. */
export function recordOf({ file, sha256, files }: OwnWork): NonNullable<RunRecord['own']> {
  return { file, sha256, files: files.map(({ path, sha256 }) => ({ path, sha256 })) }
}

export function described({ checks, scenarios, files }: OwnModule): {
  readonly checks: DescribedCheck[]
  readonly scenarios: Scenario[]
  readonly files: OwnFile[]
} {
  return {
    checks: checks.map(({ level, text, check: { judge: _judge, ...check } }) => ({ ...check, level, text })),
    scenarios: [...scenarios],
    files: [...files],
  }
}

export const OWN_ID = /^own\/[a-z0-9]+(?:-[a-z0-9]+)*$/

export function defineOwnCheck<S extends Subject>(definition: OwnCheckDefinition<S>): OwnCheck {
  const { id, holds, broken, why, fix, level = 'must', cause = 'implementation', whenUnseen } = definition
  if (!OWN_ID.test(id))
    throw new RangeError(`«${id}» cannot be the id of an own check: own/<words-with-hyphens>`)
  const text = bilingual(holds)
  return {
    id,
    level,
    text,
    check: {
      id,
      requirements: [requirementIdOf(id)],
      demand: level === 'must',
      cause,
      whenUnseen: whenUnseen ?? 'not-observed',
      texts: { title: text, failureTitle: bilingual(broken), why: bilingual(why), fix: bilingual(fix) },
      judge(evidence, tell) {
        for (const subject of definition.select(evidence)) {
          requireSubject(subject)
          tell(subject, readFaults(definition.evaluate(subject)))
        }
      },
    },
  }
}

const subjectSchema = z.object({ seq: z.int().min(1), alive: z.boolean().optional() })

const bothSchema = z.object({ nb: z.string(), en: z.string() })

const faultsSchema = z.array(
  z.object({
    at: z.string(),
    expected: z.union([z.string(), bothSchema]),
    actual: z.union([z.string(), bothSchema]),
    message: bothSchema,
    exchange: z.int().min(1).optional(),
  }),
)

/** Not every vendor has types checked: what is not as agreed is a check that failed, and never a pass. */
function requireSubject(subject: unknown): void {
  const read = subjectSchema.safeParse(subject)
  if (!read.success) throw new TypeError(`select gave something else than subjects: ${said(read.error)}`)
}

function readFaults(faults: readonly Fault[]): readonly Fault[] {
  const read = faultsSchema.safeParse(faults)
  if (!read.success) throw new TypeError(`evaluate gave something else than faults: ${said(read.error)}`)
  return faults
}

function said({ issues }: z.ZodError): string {
  const [issue] = issues
  return `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim()
}

export function ownRequirement({ id, level, text }: DescribedCheck, file: string): Requirement {
  return {
    id: requirementIdOf(id),
    source: { document: file, section: id, date: '–' },
    level,
    actor: 'epj',
    appliesTo: [],
    text,
    judgedBy: 'checks',
  }
}

const requirementIdOf = (id: string) => `OWN-${id.slice('own/'.length)}`
