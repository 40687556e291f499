// Where k6 is. It is a Go program and no npm package: taken from the PATH or from the user's cache, and where
// Go is installed built once into that cache.
import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { homedir } from 'node:os'
import { delimiter, isAbsolute, join } from 'node:path'
import type { Language } from '#simulators/core/simulator.ts'
import { loadRefusals } from '../../refusals/load.ts'
import { exitCodes } from '../../result.ts'
import { LoadProblem } from '../load-problem.ts'
import { progressTexts } from '../progress-texts.ts'
import { runChild } from './child.ts'

/** The one version that is built and cached. */
export const K6_VERSION = 'v1.8.1'
/** Scripts in TypeScript and Web Crypto as a global came with k6 1.0. */
const OLDEST_MAJOR = 1

export interface FindK6Order {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly print: (line: string) => void
  readonly language: Language
  readonly signal?: AbortSignal
  /** How often the build is reported to be alive. */
  readonly everyMs?: number
}

/** The path of a k6 that can run our scripts. Throws LoadProblem with one line on how to get it. */
export async function findK6(order: FindK6Order): Promise<string> {
  const { env } = order
  const found = await installedK6(order)
  if (found !== undefined) return found
  const folder = cacheFolder(env)
  const cached = join(folder, programName('k6'))
  const go = await onPath(env, 'go')
  if (go === undefined) throw new LoadProblem(exitCodes.configuration, howToGet(cached))
  await build(go, folder, order)
  if (order.signal?.aborted) throw new LoadProblem(exitCodes.notDecided, loadRefusals.stoppedWhileBuilding())
  if (await isProgram(cached)) return cached
  throw new LoadProblem(exitCodes.configuration, loadRefusals.k6NotBuilt(howToGet(cached)))
}

/** The one on the PATH or in the cache, if it will do; nothing is built. */
export async function installedK6({ env, print, language }: FindK6Order): Promise<string | undefined> {
  const onThePath = await onPath(env, 'k6')
  if (onThePath !== undefined) {
    const version = await versionOf(onThePath, env)
    if (version !== undefined && Number(version.split('.')[0]) >= OLDEST_MAJOR) return onThePath
    print(progressTexts[language].unfit(onThePath, version, `${OLDEST_MAJOR}.0`))
  }
  const cached = join(cacheFolder(env), programName('k6'))
  return (await isProgram(cached)) ? cached : undefined
}

const howToGet = (cached: string) => loadRefusals.howToGetK6(OLDEST_MAJOR, cached)

export function cacheFolder(env: FindK6Order['env']): string {
  // The XDG base directory specification says that a path which is not absolute is to be ignored.
  const named = env['XDG_CACHE_HOME']
  const caches = named !== undefined && isAbsolute(named) ? named : join(env['HOME'] ?? homedir(), '.cache')
  return join(caches, 'testbenk', `k6-${K6_VERSION}`)
}

async function build(
  go: string,
  folder: string,
  { env, print, language, signal, everyMs = 15_000 }: FindK6Order,
): Promise<void> {
  const started = performance.now()
  const seconds = () => Math.round((performance.now() - started) / 1000)
  const texts = progressTexts[language]
  print(texts.builds(K6_VERSION, go, folder))
  const alive = setInterval(() => print(texts.stillBuilds(seconds())), everyMs)
  try {
    const code = await runChild({
      program: go,
      args: ['install', `go.k6.io/k6@${K6_VERSION}`],
      env: { ...env, GOBIN: folder },
      line: (text) => {
        if (!text.startsWith('go: downloading')) print(`  ${text}`)
      },
      ...(signal && { signal }),
    })
    if (code === 0) print(texts.built(K6_VERSION, seconds()))
  } finally {
    clearInterval(alive)
  }
}

export async function versionOf(program: string, env: FindK6Order['env']): Promise<string | undefined> {
  let version: string | undefined
  await runChild({
    program,
    args: ['version'],
    env,
    line: (text) => {
      version ??= /^k6(?:\.exe)? v(\d+\.\d+\.\d+)/.exec(text)?.[1]
    },
  })
  return version
}

async function onPath(env: FindK6Order['env'], name: string): Promise<string | undefined> {
  for (const folder of (env['PATH'] ?? '').split(delimiter)) {
    if (!isAbsolute(folder)) continue
    const program = join(folder, programName(name))
    if (await isProgram(program)) return program
  }
  return undefined
}

function programName(name: string): string {
  return process.platform === 'win32' ? `${name}.exe` : name
}

async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
