// The commands, each with the line that the help shows. Their modules are loaded when they are called: the bench
// must not wait for the suite, nor the help for either.
import { settings } from '../config.ts'
import type { Command } from './command.ts'

export interface Entry {
  readonly run: Command
  readonly about: string
  /** Whether it has options of its own beside the common ones. */
  readonly ownOptions?: true
}

export const commands = {
  serve: {
    run: async (context) => (await import('./serve.ts')).serve(context),
    about: 'Start the bench and keep it running.',
  },
  run: {
    run: async (context) => (await import('./run.ts')).run(context),
    ownOptions: true,
    about:
      'Run a plan against an EPJ and write reports; --resume <run folder> goes on with one that was cut off.',
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
    run: async (context) => (await import('./run.ts')).check(context),
    about: 'Judge a saved run again, offline: check <run folder>.',
  },
  chaos: {
    ownOptions: true,
    run: async (context) => (await import('./chaos.ts')).chaos(context),
    about: 'Let calls fail at random, but seeded: chaos [--budget n] [--replay "<plan>"].',
  },
  'adapter-api': {
    run: async (context) => (await import('./adapter-api.ts')).adapterApi(context),
    about: 'Print the contract between the suite and an adapter, as OpenAPI 3.1.',
  },
  doctor: {
    ownOptions: true,
    run: async (context) => (await import('./doctor.ts')).doctor(context),
    about: 'Before any test: is everything in place? doctor [configuration file] [--redirect-uri <uri>].',
  },
  'import-har': {
    ownOptions: true,
    run: async (context) => (await import('./import-har.ts')).importHarFile(context),
    about: 'Judge traffic recorded as HAR: import-har <file> --plan <p> [--address <service>=<url>,…].',
  },
  attest: {
    ownOptions: true,
    run: async (context) => (await import('./attest.ts')).attest(context),
    about: 'Judge what only a person can: attest <run folder> [--serve], or see README.',
  },
  bundle: {
    ownOptions: true,
    run: async (context) => (await import('./bundle.ts')).bundle(context),
    about: 'Make one signed zip of a run: bundle <run folder> [--to file.zip] [--key key.pem].',
  },
  verify: {
    ownOptions: true,
    run: async (context) => (await import('./bundle.ts')).verify(context),
    about: 'Verify a bundle, and judge it again: verify <file.zip> [--trust <fingerprint of the key>].',
  },
  'can-i-certify': {
    ownOptions: true,
    run: async (context) => (await import('./certify.ts')).canICertify(context),
    about: 'One question, one exit code, one page: can-i-certify <run folder or bundle> [--on <day>].',
  },
  evidence: {
    ownOptions: true,
    run: async (context) => (await import('./certify.ts')).evidence(context),
    about: 'Which earlier passes still count: evidence revalidate <run folder or bundle>.',
  },
  catalogue: {
    ownOptions: true,
    run: async (context) => (await import('./certify.ts')).catalogue(context),
    about: 'What is demanded: catalogue export [--to file], catalogue diff <before> [<after>].',
  },
  load: {
    ownOptions: true,
    run: async (context) => (await import('./load.ts')).load(context),
    about: 'Run k6: --list, --scenario, --rate, --duration, --target, and more in the README.',
  },
  bench: {
    ownOptions: true,
    run: async (context) => (await import('./load.ts')).bench(context),
    about:
      'Measure the look-up against a bare server: --quick for a smoke run, --long for waiting times and a million look-ups.',
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
