// The commands, each with the line that the help shows.
import { settings } from '../config.ts'
import type { Command } from './command.ts'
import { killMatrix } from './kill-matrix.ts'
import { coverage, list } from './list.ts'
import { bench, load } from './load.ts'
import { check, run } from './run.ts'
import { serve } from './serve.ts'

export interface Entry {
  readonly run: Command
  readonly about: string
  /** Whether it has options of its own beside the common ones. */
  readonly ownOptions?: true
}

export const commands = {
  serve: { run: serve, about: 'Start the bench and keep it running.' },
  run: { run, about: 'Run a plan against an EPJ and write reports.' },
  list: { run: list, about: 'Show plans, scenarios, checks and mutations.' },
  coverage: { run: coverage, about: 'Show each requirement and who judges it.' },
  'kill-matrix': {
    run: killMatrix,
    about: 'Prove the suite: every mutation of the simulated EPJ is caught, no false alarm.',
  },
  check: { run: check, about: 'Judge a saved run again, offline: check <run folder>.' },
  load: {
    ownOptions: true,
    run: load,
    about: 'Run k6 against a room: --rate, --duration, --shape, --scheme, --p95, --p99, --errors.',
  },
  bench: {
    ownOptions: true,
    run: bench,
    about: 'Measure the look-up against a bare server: --quick for a smoke run.',
  },
} as const satisfies Readonly<Record<string, Entry>>

export function usage(): string {
  const row = (name: string, about: string) => `  ${name.padEnd(18)} ${about}`
  return [
    'Usage: node conformance/cli.ts <command> [options]',
    '',
    'Commands',
    ...Object.entries(commands).map(([name, { about }]) => row(name, about)),
    '',
    'Options (each also as an environment variable)',
    ...Object.entries(settings).map(([name, { about, usual, env }]) =>
      row(`--${name}`, `${about}${usual === '' ? '' : ` Default ${usual}.`} ${env}`),
    ),
    '',
    'Exit codes: 0 conforms · 1 does not · 2 not decided · 3 review pending · 4 configuration · 5 unreachable · 6 internal',
  ].join('\n')
}
