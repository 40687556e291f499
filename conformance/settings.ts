// Every setting: its flag, its environment variable, what it means, and what it may be.
import { z } from 'zod'
import { isReportFormat, reportFormats, usualFormats } from '#reports/format-names.ts'

const port = z.coerce.number().int().min(0).max(65_535)
/** `localhost:4400` is one to whoever types it. */
const webAddress = z.url({
  protocol: /^https?$/,
  error: 'must be an address that begins with http:// or https://',
})

/** By flag. README's table is made from this. */
export const settings = {
  port: { env: 'TESTBENK_PORT', usual: '4400', schema: port, about: 'Port of the public listener.' },
  host: {
    env: 'TESTBENK_HOST',
    usual: '127.0.0.1',
    schema: z.string().min(1),
    about: 'Address that the public listener opens. `0.0.0.0` lets other machines in.',
  },
  'control-port': {
    env: 'TESTBENK_CONTROL_PORT',
    usual: '4401',
    schema: port,
    about: 'Port of the control API.',
  },
  'control-host': {
    env: 'TESTBENK_CONTROL_HOST',
    usual: '127.0.0.1',
    schema: z.string().min(1),
    about: 'Address that the control API opens. Leave it on loopback.',
  },
  'public-url': {
    env: 'TESTBENK_PUBLIC_URL',
    usual: '',
    schema: z.union([z.literal(''), webAddress]),
    about:
      'Origin that EPJs and browsers use, when it is not `http://localhost:<port>`, or with a certificate `https://localhost:<port>`.',
  },
  'tls-cert': {
    env: 'TESTBENK_TLS_CERT',
    usual: '',
    schema: z.string(),
    about:
      'File with the certificate (PEM, with its chain) that the public listener shows: it speaks HTTPS then. The control API does not.',
  },
  'tls-key': {
    env: 'TESTBENK_TLS_KEY',
    usual: '',
    schema: z.string(),
    about: 'File with that certificate’s private key (PEM, not encrypted).',
  },
  'allow-host': {
    env: 'TESTBENK_ALLOW_HOST',
    usual: '',
    schema: z
      .string()
      .transform((names) => names.split(',').map((name) => name.trim()))
      .transform((names) => names.filter((name) => name !== ''))
      .pipe(
        z.array(z.string().regex(/^\.?[a-z0-9_-]+(\.[a-z0-9_-]+)*$/i, 'names only, without scheme and port')),
      ),
    about:
      'More names by which EPJs and browsers may call the bench, with commas between; `.example.no` stands for all below it.',
  },
  redis: {
    env: 'TESTBENK_REDIS',
    usual: '',
    schema: z.union([
      z.literal(''),
      z.url({ protocol: /^rediss?$/, error: 'must be an address that begins with redis:// or rediss://' }),
    ]),
    about:
      'Redis through which several benches share their rooms, `redis://host:port`. Needs `--public-url`. Absent: this one is alone.',
  },
  'peer-host': {
    env: 'TESTBENK_PEER_HOST',
    usual: '127.0.0.1',
    schema: z.string().min(1),
    about: 'With `--redis`: address on which the other benches reach this one. Keep it inside your network.',
  },
  'peer-port': {
    env: 'TESTBENK_PEER_PORT',
    usual: '0',
    schema: port,
    about: 'With `--redis`: its port; 0 takes a free one.',
  },
  'peer-address': {
    env: 'TESTBENK_PEER_ADDRESS',
    usual: '',
    schema: z.union([z.literal(''), z.string().regex(/^[^:]+:\d+$/, 'host and port, as bench-1:4500')]),
    about: 'With `--redis`: `host:port` that the other benches are told, when it is not the above.',
  },
  plan: { env: 'TESTBENK_PLAN', usual: 'portal', schema: z.string(), about: 'Plan to run.' },
  mutation: {
    env: 'TESTBENK_MUTATION',
    usual: '',
    schema: z.string(),
    about: 'Named way in which the simulated EPJ is to be wrong.',
  },
  seed: {
    env: 'TESTBENK_SEED',
    usual: 'testbenk',
    schema: z.string().min(1).max(200),
    about: 'Seed of the room that a run uses.',
  },
  profile: {
    env: 'TESTBENK_PROFILE',
    usual: 'strict',
    schema: z.enum(['strict', 'lenient']),
    about:
      'Whether the simulators enforce what the documents demand (`strict`), or let known habits through (`lenient`).',
  },
  language: {
    env: 'TESTBENK_LANGUAGE',
    usual: 'nb',
    schema: z.enum(['nb', 'en']),
    about: 'Language of what is printed, and of reports: `nb` or `en`. `bench` is in English.',
  },
  out: {
    env: 'TESTBENK_OUT',
    usual: 'reports/out',
    schema: z.string().min(1),
    about: 'Folder for run folders.',
  },
  'driver-url': {
    env: 'TESTBENK_DRIVER_URL',
    usual: '',
    schema: z.union([z.literal(''), webAddress]),
    about: 'Adapter in front of the EPJ under test. Absent: the simulated EPJ is tested.',
  },
  driver: {
    env: 'TESTBENK_DRIVER',
    usual: '',
    schema: z.enum(['', 'reference', 'webhook', 'command', 'manual']),
    about:
      'How the EPJ is made to act: `reference` (the simulated EPJ), `webhook` (an adapter), `command` (a program per action), `manual` (a person, on a page). Absent: what the other driver settings say.',
  },
  'driver-command': {
    env: 'TESTBENK_DRIVER_COMMAND',
    usual: '',
    schema: z.string(),
    about:
      'Program that is started for each action, with the action as JSON on its input and the answer as JSON on its output.',
  },
  'driver-clock': {
    env: 'TESTBENK_DRIVER_CLOCK',
    usual: 'real',
    schema: z.enum(['real', 'room']),
    about:
      'Whether an EPJ that is not the simulated one lives by its own clock (`real`), so that minutes are waited out (98 in plan `portal`), or follows the room’s (`room`), which is moved.',
  },
  'step-timeout': {
    env: 'TESTBENK_STEP_TIMEOUT',
    usual: '30',
    schema: z.coerce.number().min(1).max(3600),
    about: 'Seconds that one action of the EPJ may take.',
  },
  epj: {
    env: 'TESTBENK_EPJ',
    usual: '',
    schema: z.string().max(200),
    about: 'Name and version of the EPJ under test, for reports. Attestations hold for one EPJ.',
  },
  report: {
    env: 'TESTBENK_REPORT',
    usual: usualFormats.join(','),
    schema: z
      .string()
      .transform((names) => names.split(','))
      .pipe(z.array(z.string().trim().refine(isReportFormat, 'no such report'))),
    about: `Reports to write beside \`result.json\`, by name: ${reportFormats.join(', ')}.`,
  },
  reviews: {
    env: 'TESTBENK_REVIEWS',
    usual: '',
    schema: z.enum(['', 'listed', 'required']),
    about:
      'Whether what only a person can judge keeps the run from conforming (`required`), or is just listed (`listed`). Absent: as the plan says.',
  },
  expect: {
    env: 'TESTBENK_EXPECT',
    usual: '',
    schema: z.string(),
    about: 'File of expected failures, each with owner, reason and last day.',
  },
  attestations: {
    env: 'TESTBENK_ATTESTATIONS',
    usual: '',
    schema: z.string(),
    about: 'Folder of an earlier run whose attestations are carried over.',
  },
  since: {
    env: 'TESTBENK_SINCE',
    usual: '',
    schema: z.string(),
    about: 'Folder of an earlier run that the HTML report is compared with.',
  },
  checks: {
    env: 'TESTBENK_CHECKS',
    usual: '',
    schema: z.string(),
    about: 'A TypeScript file with checks and scenarios of your own.',
  },
} as const

export type SettingName = keyof typeof settings
type Value<Name extends SettingName> = z.infer<(typeof settings)[Name]['schema']>
export type Settings = { readonly [Name in SettingName]: Value<Name> }
