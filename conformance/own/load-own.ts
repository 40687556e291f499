// Loads a vendor's file of checks and scenarios. It is code, and runs with the user's rights: only a file that the
// user names is loaded, never one that came in a bundle.
import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { basename, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { ConfigError } from '../config.ts'
import { OWN_ID, type OwnCheck, type OwnWork, ownRequirement } from './own-work.ts'
import { limited } from './time-limit.ts'

const sdk = pathToFileURL(join(import.meta.dirname, '..', 'sdk.ts')).href

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

/** What a check may take, of a journal as large as any. */
const LIMIT_MS = 30_000

/** @throws ConfigError when the file cannot be loaded, or holds something else. */
export async function loadOwn(path: string, limitMs = LIMIT_MS): Promise<OwnWork> {
  const file = resolve(path)
  const source = bytesOf(file)
  const found = moduleSchema.safeParse({ ...(await imported(file)) })
  if (!found.success) {
    const issue = found.error.issues[0]
    throw new ConfigError(`${path}: ${[issue?.path.join('.'), issue?.message].filter(Boolean).join(' ')}`)
  }
  const { checks, scenarios } = found.data
  return {
    file: basename(file),
    sha256: hash('sha256', source, 'hex'),
    source,
    checks: checks.map(({ check }) => limited(check, limitMs)),
    requirements: checks.map((check) => ownRequirement(check, basename(file))),
    scenarios,
  }
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    throw new ConfigError(`${file} cannot be read: ${messageOf(error)}`)
  }
}

/** From anywhere on the machine `testbenk` means this suite, so that the file needs no package of its own. */
async function imported(file: string): Promise<object> {
  const hooks = registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'testbenk' ? { url: sdk, shortCircuit: true } : next(specifier, context),
  })
  try {
    return await import(pathToFileURL(file).href)
  } catch (error) {
    throw new ConfigError(`${file} cannot be loaded: ${messageOf(error).split('\n')[0]}`, { cause: error })
  } finally {
    hooks.deregister()
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
