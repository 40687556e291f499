// Whether a run is good for a certificate on a day: everything passed or judged, nothing expected, nothing stale.
// Stricter than the run's own exit code, since a build may go on with what a certificate cannot rest on.
import { isErrand } from '#reports/errand.ts'
import { day } from '#reports/html/moment.ts'
import { textsIn } from '#reports/html/texts.ts'
import { isLeftToPeople } from '../attest/standing.ts'
import { attestCommand } from '../commands/attest-command.ts'
import type {
  Bilingual,
  Certification,
  CheckResult,
  Obstacle,
  RequirementResult,
  Result,
  Verdict,
} from '../result.ts'
import type { RunRecord } from '../run/run-record.ts'
import { type Revalidated, revalidate } from './revalidate.ts'

export interface CertifyOptions {
  readonly record: RunRecord
  /** The journal shows the bench's own simulated EPJ at work. */
  readonly ownEpj: boolean
  /** As this suite judges. */
  readonly result: Result
  /** As it was judged when it was run; absent: it never was. */
  readonly earlier?: Result
  /** ISO day. */
  readonly on: string
  /** Days after which a run says too little of the EPJ as it is now. */
  readonly maxAge: number
  readonly signedBy?: string
  /** Of the run; absent when it was asked of a bundle. */
  readonly folder?: string
}

const DAY = 86_400_000

export function certify(options: CertifyOptions): Certification {
  const { record, result, on, maxAge, signedBy, folder } = options
  const unjudged = result.requirements.flatMap((requirement) => aboutRequirement(requirement, on))
  const today = [
    ...aboutRun(options),
    ...result.checks.flatMap(aboutCheck),
    ...unjudged.filter(({ level }) => level === 'must').map(({ obstacle }) => obstacle),
  ]
  const advised = unjudged.filter(({ level }) => level !== 'must').map(({ obstacle }) => obstacle)
  const told = new Set([...today, ...advised].map(({ subject }) => subject))
  const earlier = options.earlier ? revalidate(options.earlier, result, on) : []
  const obstacles = [...today, ...earlier.filter(({ id }) => !told.has(id)).flatMap(aboutStale)]
  const lastDays = [
    new Date(Date.parse(result.run.endedAt) + maxAge * DAY).toISOString().slice(0, 10),
    ...result.requirements.flatMap(({ level, attested }) =>
      level === 'must' && attested ? [attested.expires] : [],
    ),
  ].sort()
  const { id, epj, planTitle, startedAt, endedAt, journal } = result.run
  return {
    answer: obstacles.length === 0,
    on,
    run: { id, epj: record.epj || epj, planTitle, startedAt, endedAt, journal },
    obstacles,
    advised,
    // Where runs are written, unless somebody says otherwise: a bundle does not know where it was made of.
    attestCommand: attestCommand(folder ?? `reports/out/${id}`),
    ...(obstacles.length === 0 && lastDays[0] !== undefined && { goodUntil: lastDays[0] }),
    passed: result.requirementCounts.passed,
    ...(signedBy !== undefined && { signedBy }),
  }
}

function aboutRun({ record, ownEpj, result, on, maxAge }: CertifyOptions): readonly Obstacle[] {
  const { interrupted, journal, endedAt } = result.run
  const age = (Date.parse(on) - Date.parse(endedAt.slice(0, 10))) / DAY
  const stopped = result.scenarios.filter(({ outcome }) => outcome !== 'completed')
  const obstacle = (kind: Obstacle['kind'], holds: boolean, nb: string, en: string): readonly Obstacle[] =>
    holds ? [{ kind, subject: '', text: { nb, en } }] : []
  return [
    ...obstacle(
      'run',
      !journal.intact,
      'Journalen er endret etter kjøringen. Kjør på nytt.',
      'The journal was changed after the run. Run again.',
    ),
    ...obstacle(
      'run',
      interrupted === true,
      'Kjøringen ble ikke fullført. Fullfør den med run --resume, eller kjør på nytt.',
      'The run was not completed. Complete it with run --resume, or run again.',
    ),
    ...obstacle(
      'run',
      record.driver === 'reference',
      'Kjøringen gjelder testbenkens egen simulerte EPJ. Den sier ingenting om et virkelig EPJ-system.',
      'The run is of the bench’s own simulated EPJ. It says nothing of a real one.',
    ),
    ...obstacle(
      'run',
      ownEpj && record.driver !== 'reference',
      'Journalen viser at testbenkens egen simulerte EPJ ble brukt i kjøringen. Det som besto, kan være den og ikke det oppgitte EPJ-systemet.',
      'The journal shows that the bench’s own simulated EPJ was used in the run. What passed may be that, and not the EPJ named.',
    ),
    ...obstacle(
      'run',
      record.driver === 'har',
      'Kjøringen er lest inn fra et opptak (HAR). Testbenken så ikke trafikken selv.',
      'The run was read from a recording (HAR). The bench did not see the traffic itself.',
    ),
    ...obstacle(
      'run',
      record.profile !== 'strict',
      'Kjøringen brukte profilen lenient, som slipper gjennom kjente uvaner. Kjør med --profile strict.',
      'The run used the profile lenient, which lets known bad habits through. Run with --profile strict.',
    ),
    ...stopped.map(
      ({ id, title }): Obstacle => ({
        kind: 'undecided',
        subject: id,
        text: {
          nb: `Scenarioet «${title.nb}» ble ikke fullført.`,
          en: `The scenario “${title.en}” was not completed.`,
        },
      }),
    ),
    ...obstacle(
      'stale',
      age > maxAge,
      `Kjøringen er ${age} ${age === 1 ? 'dag' : 'dager'} gammel, og regnes som gyldig i ${maxAge}. Kjør på nytt.`,
      `The run is ${age} ${age === 1 ? 'day' : 'days'} old, and counts for ${maxAge}. Run again.`,
    ),
    ...obstacle(
      'run',
      age < 0,
      `Kjøringen er fra etter ${day(on, 'nb')}.`,
      `The run is from after ${day(on, 'en')}.`,
    ),
  ]
}

function aboutCheck(check: CheckResult): readonly Obstacle[] {
  const { id, verdict, expected, title, failureTitle, fix, note } = check
  if (verdict === 'passed' || verdict === 'warning' || verdict === 'not-applicable') return []
  if (expected)
    return [
      {
        kind: 'expected',
        subject: id,
        text: failureTitle,
        more: {
          nb: `${expected.owner} har tatt på seg feilen til ${day(expected.expires, 'nb')}: ${expected.reason}`,
          en: `${expected.owner} answers for it until ${day(expected.expires, 'en')}: ${expected.reason}`,
        },
      },
    ]
  if (verdict === 'failed')
    return [{ kind: isErrand(check) ? 'errand' : 'failed', subject: id, text: failureTitle, more: fix }]
  return [{ kind: 'undecided', subject: id, text: title, ...(note && { more: note }) }]
}

/** What nobody has judged, with its level: what is recommended stands in nobody's way, judged or not. */
function aboutRequirement(
  requirement: RequirementResult,
  on: string,
): readonly { readonly level: RequirementResult['level']; readonly obstacle: Obstacle }[] {
  const { id, level, verdict, text, source, reason, attested } = requirement
  // What a check has judged is told by the check; one that saw nothing, since the driver did not report it, has not.
  if (!isLeftToPeople(requirement)) return []
  const open = (kind: Obstacle['kind'], more: Bilingual | undefined) => [
    { level, obstacle: { kind, subject: id, text, document: source.document, ...(more && { more }) } },
  ]
  if (attested?.state === 'approved') {
    if (attested.expires < on)
      return open('expired', {
        nb: `Vurderingen gjaldt til og med ${day(attested.expires, 'nb')}.`,
        en: `The judgement counted until ${day(attested.expires, 'en')}.`,
      })
    if (verdict !== 'failed') return []
    return open('failed', {
      nb: `${attested.by} fant at kravet ikke er oppfylt: ${attested.comment}`,
      en: `${attested.by} found that it is not met: ${attested.comment}`,
    })
  }
  return open(
    attested?.state === 'expired' ? 'expired' : 'missing',
    attestedSays[attested?.state ?? 'nothing'] ?? reason,
  )
}

const attestedSays: Readonly<Record<string, Bilingual | undefined>> = {
  'awaiting-approval': { nb: 'Venter på en annens godkjenning.', en: 'Awaits the approval of another.' },
  declined: { nb: 'Vurderingen ble avvist.', en: 'The judgement was declined.' },
  expired: { nb: 'Vurderingen har gått ut.', en: 'The judgement has expired.' },
  outdated: {
    nb: 'Vurderingen gjelder en annen tekst eller et annet EPJ-system.',
    en: 'The judgement is of another text or another EPJ.',
  },
}

function aboutStale({ id, state, verdict }: Revalidated): readonly Obstacle[] {
  const text = staleSays[state](verdict)
  return text === undefined ? [] : [{ kind: 'stale', subject: id, text }]
}

const said = (language: 'nb' | 'en', verdict: Verdict | undefined) =>
  verdict === undefined ? '' : ` (${textsIn(language).verdict[verdict].toLowerCase()})`

const staleSays: Readonly<
  Record<Revalidated['state'], (verdict: Verdict | undefined) => Bilingual | undefined>
> = {
  counts: () => undefined,
  // Told where the attestation is told.
  expired: () => undefined,
  gone: () => undefined,
  reworded: () => ({
    nb: 'Kravet har fått en annen tekst siden kjøringen. Kjør på nytt.',
    en: 'The requirement has another text since the run. Run again.',
  }),
  'judged-otherwise': (verdict) => ({
    nb: `Dagens sjekker kommer til noe annet${said('nb', verdict)} enn da det ble kjørt. Kjør på nytt.`,
    en: `Today’s checks come to another verdict${said('en', verdict)} than when it was run. Run again.`,
  }),
}
