// The test button: each thing that must work, in order, until one does not; with what was answered and what to do.

import type { Epj } from '../epj.ts'
import { troubleWith } from '../failure.ts'
import type { Unit } from '../register.ts'
import { type Fallen, Trouble } from '../trouble.ts'

export type TestStep = 'file' | 'helseid' | 'kjernejournal'

export interface StepOutcome {
  readonly step: TestStep
  readonly outcome: 'good' | 'bad' | 'not-tried'
  readonly trouble?: Trouble | Fallen
  /** Text key of what to do about it. */
  readonly advice?: string
}

export interface ConnectionTest {
  readonly good: boolean
  readonly steps: readonly StepOutcome[]
}

export async function testConnection(epj: Epj, arbeidssted: Unit | undefined): Promise<ConnectionTest> {
  const tries: readonly (readonly [TestStep, () => Promise<unknown>])[] = [
    ['file', () => epj.installation.helseidClient()],
    ['helseid', () => epj.helseid.systemToken(arbeidssted)],
    ['kjernejournal', () => epj.kjernejournal.ping(arbeidssted)],
  ]
  const steps: StepOutcome[] = []
  for (const [step, attempt] of tries)
    steps.push(steps.every(({ outcome }) => outcome === 'good') ? await tried(step, attempt) : untried(step))
  return { good: steps.every(({ outcome }) => outcome === 'good'), steps }
}

const untried = (step: TestStep): StepOutcome => ({ step, outcome: 'not-tried' })

async function tried(step: TestStep, attempt: () => Promise<unknown>): Promise<StepOutcome> {
  try {
    await attempt()
    return { step, outcome: 'good' }
  } catch (error) {
    const trouble = troubleWith('connection test', { key: 'trouble.unexpected' }, error)
    return { step, outcome: 'bad', trouble, advice: adviceFor(step, trouble) }
  }
}

/** What the answer says of the cause, the most telling first. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/invalid_client\b/, 'advice.key'],
  [/delegat/i, 'advice.altinn'],
  [/næringskode|86, 87/i, 'advice.naeringskode'],
  [/organisasjonsledd|hovedenhet/i, 'advice.hovedenhet'],
  [/HID-1\d{3}|organi[sz]ation/i, 'advice.organisation'],
  [/KJF-000022/, 'advice.notOpened'],
  [
    /ECONNREFUSED|ENOTFOUND|fetch failed|TimeoutError|OAUTH_TIMEOUT|Invalid URL|invalid_url/i,
    'advice.address',
  ],
  [/\b404\b|unexpected answer/i, 'advice.address'],
]

function adviceFor(step: TestStep, trouble: Trouble | Fallen): string {
  if (step === 'file') return 'advice.file'
  const detail = trouble instanceof Trouble ? trouble.detail : trouble.message
  return signs.find(([sign]) => sign.test(detail))?.[1] ?? 'advice.vendor'
}
