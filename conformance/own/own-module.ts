// A vendor's file of checks and scenarios, loaded into this process and judged in it. It is code: `own-process.ts`
// gives it a process to itself.
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { ConfigError } from '../config.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { runCheck } from '../kit/run-check.ts'
import { notValidAt, prefixed } from '../refusals/not-valid.ts'
import { ownRefusals } from '../refusals/own-checks.ts'
import type { CheckResult } from '../result.ts'
import { bytesOf, followImports, type OwnFile } from './own-files.ts'
import { OWN_ID, type OwnCheck, type OwnWork } from './own-work.ts'
import { inTime } from './time-limit.ts'

export interface OwnModule {
  readonly checks: readonly OwnCheck[]
  readonly scenarios: OwnWork['scenarios']
  readonly files: readonly OwnFile[]
}

const ownCheck = z.custom<OwnCheck>(
  (value) =>
    typeof value === 'object' && value !== null && 'check' in value && 'id' in value && 'text' in value,
  { message: 'is not made with check({…}) from «testbenk»' },
)
const step = z.looseObject({ do: z.enum(['epj', 'fault', 'clear-faults', 'advance']), text: z.unknown() })
const scenario = z.custom<OwnWork['scenarios'][number]>(
  (value) =>
    z
      .object({ id: z.string().regex(OWN_ID), title: z.unknown(), steps: z.array(step).min(1) })
      .safeParse(value).success,
  { message: 'is not made with scenario({…}) from «testbenk», or its id is not own/<words-with-hyphens>' },
)

const moduleSchema = z
  .object({ checks: z.array(ownCheck).default([]), scenarios: z.array(scenario).default([]) })
  .refine(({ checks, scenarios }) => checks.length + scenarios.length > 0, {
    message: 'exports neither checks nor scenarios',
  })
  .refine(({ scenarios }) => new Set(scenarios.map(({ id }) => id)).size === scenarios.length, {
    message: 'has two scenarios with one id',
  })
  .refine(({ checks }) => new Set(checks.map(({ id }) => id)).size === checks.length, {
    message: 'has two checks with one id',
  })

/** @throws ConfigError when the file cannot be loaded, imports what it may not, or holds something else. */
export async function loadModule(path: string): Promise<OwnModule> {
  const file = resolve(path)
  bytesOf(file)
  const imports = followImports(file)
  try {
    const found = moduleSchema.safeParse({ ...(await imported(file)) })
    if (found.success) return { ...found.data, files: imports.files() }
    throw new ConfigError(prefixed(path, notValidAt(found.error.issues[0])))
  } finally {
    imports.stop()
  }
}

async function imported(file: string): Promise<object> {
  try {
    return await import(pathToFileURL(file).href)
  } catch (error) {
    if (error instanceof ConfigError) throw error
    const reason = (error instanceof Error ? error.message : String(error)).split('\n', 1).join('')
    throw new ConfigError(ownRefusals.cannotBeLoaded(file, { nb: reason, en: reason }), { cause: error })
  }
}

/** @returns undefined when it was not done in time. */
export function judgeWith(
  { check }: OwnCheck,
  sittings: readonly Evidence[],
  limitMs: number,
): CheckResult | undefined {
  return inTime(() => runCheck(check, ...sittings), limitMs)
}
