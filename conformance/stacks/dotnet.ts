// The .NET that .ci/prepare-stacks fetches: compiles C# and runs it. It exists for Linux on x64.
import { execFile } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const root = join(import.meta.dirname, '..', '..')
const home = join(root, '.cache', 'stacks', 'dotnet')

export const hasDotnet = process.platform === 'linux' && process.arch === 'x64'

export const DOTNET = join(home, 'dotnet')

/** Throws with what the compiler said; a warning is an error. @param program the file to make, `.dll`. */
export async function compileCsharp(program: string, sources: readonly string[]): Promise<void> {
  const missing = sources.filter((source) => !existsSync(join(root, source)))
  if (missing.length > 0) throw new Error(`no such source: ${missing.join(', ')}`)
  const compiler = join('conformance', 'stacks', 'csharp', 'compile.py')
  const arguments_ = [compiler, join(home, 'generator'), program, ...sources]
  await run(join(home, 'bin', 'python'), arguments_, { cwd: root }).catch((error: { stdout?: string }) => {
    throw new Error(error.stdout || String(error))
  })
}

/** Sources below the repository's root, by pattern. */
export const sourcesOf = (pattern: string) => globSync(pattern, { cwd: root }).sort()
