// The commands, each with the line that the help shows (in Norwegian: help/commands-nb.ts). Their modules are loaded when
// they are called: the bench must not wait for the suite, nor the help for either.
import { ConfigError, type Invocation } from '../config.ts'
import { helpOf } from '../load/order/option-help.ts'
import { loadOptions } from '../load/order/option-table.ts'
import { settingRefusals } from '../refusals/settings.ts'
import { collectingSooner } from '../run/collect-sooner.ts'
import type { SettingName } from '../settings.ts'
import type { Command } from './command.ts'
import { commandSettings } from './command-settings.ts'
import { stillAtIt } from './still-at-it.ts'

export interface Entry {
  readonly run: Command
  readonly about: string
  /** What stands after its name, in order; the last may end in `…`. */
  readonly operands?: readonly string[]
  /** Options of its own, beside the common ones: name to meaning. */
  readonly options?: Readonly<Record<string, string>>
}

export const commands = {
  serve: {
    run: async (context) => (await import('./serve.ts')).serve(context),
    about: 'Start the bench and keep it running.',
  },
  run: {
    run: async (context) => (await import('./run.ts')).run(context),
    about: 'Run a plan against an EPJ and write reports.',
    options: { resume: 'Folder of a run that was cut off: go on with it.' },
  },
  list: {
    run: async (context) => (await import('./list.ts')).list(context),
    about: 'Show plans, scenarios, checks and mutations.',
  },
  coverage: {
    run: async (context) => (await import('./list.ts')).coverage(context),
    about: 'Show each requirement and who judges it.',
  },
  'kill-matrix': {
    run: async (context) => (await import('./kill-matrix.ts')).killMatrix(context),
    about: 'Prove the suite: every mutation of the simulated EPJ is caught, no false alarm.',
  },
  check: {
    run: stillAtIt(async (context) => (await collectingSooner(() => import('./check.ts'))).check(context)),
    about: 'Judge a saved run again, offline.',
    operands: ['<run folder>'],
  },
  chaos: {
    run: async (context) => (await import('./chaos.ts')).chaos(context),
    about: 'Let calls fail at random, but seeded.',
    options: {
      budget: 'How many fault plans are tried; 40 when not given.',
      replay: 'One fault plan, as a failing run printed it.',
    },
  },
  'adapter-api': {
    run: async (context) => (await import('./adapter-api.ts')).adapterApi(context),
    about: 'Print the contract between the suite and an adapter, as OpenAPI 3.1.',
  },
  doctor: {
    run: async (context) => (await import('./doctor.ts')).doctor(context),
    about: 'Before any test: is everything in place?',
    operands: ['[configuration file]'],
    options: {
      'redirect-uri': 'The address that the EPJ sends users back to, to hold against the registered ones.',
    },
  },
  'import-har': {
    run: async (context) => (await import('./import-har.ts')).importHarFile(context),
    about: 'Judge traffic recorded as HAR.',
    operands: ['<file>'],
    options: { address: 'Where the services were: <service>=<url>,…' },
  },
  attest: {
    run: async (context) => (await import('./attest.ts')).attest(context),
    about:
      'Judge what only a person can: list it, judge a requirement, answer a judgement, or serve the page for it.',
    operands: ['<run folder>', '[requirement]', '[evidence file …]'],
    options: {
      serve: 'Serve the page (no value).',
      verdict: 'passed or failed.',
      answer: 'To somebody’s judgement: approved, declined or withdrawn.',
      by: 'Your name.',
      comment: 'What you saw, or why not.',
      until: 'The last day on which it counts.',
    },
  },
  bundle: {
    run: stillAtIt(async (context) => (await import('./bundle.ts')).bundle(context)),
    about: 'Make one signed zip of a run.',
    operands: ['<run folder>'],
    options: { to: 'The file to write.', key: 'An Ed25519 key (PEM) to sign with.' },
  },
  verify: {
    run: stillAtIt(async (context) => (await collectingSooner(() => import('./verify.ts'))).verify(context)),
    about: 'Verify a bundle, and judge it again.',
    operands: ['<file.zip>'],
    options: { trust: 'Fingerprint of the key that it must be signed with.' },
  },
  'can-i-certify': {
    run: stillAtIt(async (context) => (await import('./certify.ts')).canICertify(context)),
    about: 'One question, one exit code, one page.',
    operands: ['<run folder or bundle>'],
    options: {
      on: 'The day to ask for; default today.',
      'max-age': 'How many days old a run may be; 183 when not given.',
      page: 'The page to write.',
      trust: 'Fingerprint of the key that a bundle must be signed with.',
    },
  },
  evidence: {
    run: async (context) => (await import('./certify.ts')).evidence(context),
    about: 'Which earlier passes still count.',
    operands: ['revalidate', '<run folder or bundle>'],
    options: { on: 'The day to ask for; default today.' },
  },
  catalogue: {
    run: async (context) => (await import('./catalogue.ts')).catalogue(context),
    about: 'What is demanded, and what has changed in it.',
    operands: ['export or diff', '[before.json]', '[after.json]'],
    options: { to: 'The file to write the export to.' },
  },
  load: {
    run: async (context) => (await import('./load.ts')).load(context),
    about:
      'Put load on a room or an EPJ with k6, and judge it. capacity: how much the bench bears. ratios: against a bare server. settings: what k6 elsewhere is given.',
    operands: ['[settings, capacity or ratios]'],
    options: {
      list: 'Show the scenarios (no value).',
      ...Object.fromEntries(loadOptions.map((option) => [option.name, helpOf(option).en])),
    },
  },
  bench: {
    run: async (context) => (await import('./bench.ts')).bench(context),
    about: 'Measure the look-up against a bare server.',
    options: { quick: 'A smoke run (no value).', long: 'Waiting times and a million look-ups (no value).' },
  },
} as const satisfies Readonly<Record<string, Entry>>

type Asked = Pick<Invocation, 'command' | 'operands' | 'flags' | 'extra'>

/** @throws ConfigError when what was typed is not for this command. */
export function requireFitting({ command: name, operands, flags, extra }: Asked): Entry {
  const entry = entryOf(name)
  const read: readonly string[] = settingsOf(name)
  const unknown =
    Object.keys(extra).find((option) => !Object.hasOwn(entry.options ?? {}, option)) ??
    flags.find((flag) => !read.includes(flag))
  if (unknown !== undefined) throw new ConfigError(settingRefusals.noOption(name, unknown))
  const { operands: taken = [] } = entry
  const surplus = taken.at(-1)?.includes('…') ? undefined : operands[taken.length]
  if (surplus !== undefined) throw new ConfigError(settingRefusals.surplus(name, surplus))
  return entry
}

/** The common settings that a command reads. @throws ConfigError when there is no such command. */
export function settingsOf(name: string): readonly SettingName[] {
  entryOf(name)
  return [...commandSettings[name as keyof typeof commands], 'language']
}

/** @throws ConfigError when there is no such command. */
export function entryOf(name: string): Entry {
  if (!Object.hasOwn(commands, name)) throw new ConfigError(settingRefusals.noCommand(name))
  return commands[name as keyof typeof commands]
}
