import { opensByTicket } from '../../evidence/kjernejournal/tickets.ts'
import type { Attack } from '../../evidence/scenarios/attacks.ts'
import { type Lack, neverCame, noneReported } from '../../evidence/scenarios/lacks.ts'
import type { Situation } from '../../evidence/scenarios/situations.ts'
import { defineCheck, type Fault, shown, unless } from '../../kit/define-check.ts'

const LOOK_UP = 'kjernejournal.helseindikator'
const CREATE = 'kjernejournal.session-create'
const PORTAL = 'kjernejournal.open-portal'

/** With tickets the portal is out of reach as soon as the look-up is. */
const SCENARIOS = new Set(['kjernejournal/service-down', 'portal-ticket/service-down'])

export default defineCheck({
  id: 'kjernejournal/works-when-down',
  requirements: ['KJ-R12', 'KJ-N03'],
  cause: 'implementation',
  nb: {
    title: 'EPJ-en virker når kjernejournal er nede, og ikonet viser at kontakten mangler',
    failureTitle: 'EPJ-en virker ikke som den skal når kjernejournal er nede',
    why: 'Helsepersonellet må kunne behandle pasienten også når en nasjonal tjeneste er nede.',
    fix: 'Hent helseindikatoren i bakgrunnen med en tidsgrense, og fang alle feil. Vis ikonet for status 0 og en melding når brukeren prøver å åpne kjernejournal. Prøv på nytt neste gang en pasient åpnes.',
  },
  en: {
    title: 'The EPJ works when Kjernejournal is down, and the icon shows that there is no contact',
    failureTitle: 'The EPJ does not work as it should when Kjernejournal is down',
    why: 'Health workers must be able to treat the patient also when a national service is down.',
    fix: 'Fetch the health indicator in the background with a time limit, and catch every failure. Show the icon for status 0, and a message when the user tries to open Kjernejournal. Try again the next time a patient is opened.',
  },
  select: ({ attacks }) =>
    attacks
      .filter(({ scenario }) => SCENARIOS.has(scenario))
      .map((attack) => ({ ...attack, lacks: [...attack.lacks, ...lacksInBoth(attack)] })),
  evaluate: ({ underway, before, during, after }) => {
    if (!underway) return []
    const known = new Set(before.map(({ step }) => step.action))
    const again = after.filter(({ step }) => known.has(step.action))
    return [...during.flatMap(standsIt), ...again.flatMap(recovers)]
  },
})

/** The EPJ met both outages, of the look-up and of the log-in (which one with tickets does not call), and what it showed then was reported. */
function lacksInBoth({ before, during }: Attack): readonly Lack[] {
  const byTicket = before.some(({ calls }) => calls.some(opensByTicket))
  const looked = during.filter((one) => isHit(one, LOOK_UP))
  const clicked = during.filter(({ step }) => step.action === 'open-kjernejournal')
  return [
    ...(looked.length === 0 ? neverCame(during, LOOK_UP) : noneReported(looked, 'icon')),
    ...(byTicket || during.some((one) => isHit(one, CREATE)) ? [] : neverCame(during, CREATE)),
    ...(clicked.length === 0 ? neverCame(during, PORTAL) : noneReported(clicked, 'message')),
  ]
}

function isHit({ calls }: Situation, operation: string): boolean {
  return calls.some((call) => call.operation === operation && call.exchange.fault !== undefined)
}

function standsIt(situation: Situation): readonly Fault[] {
  const { seq, step, calls } = situation
  const { icon, patient, message } = step.seen
  const opening = step.action === 'open-patient'
  const clicking =
    step.action === 'open-kjernejournal' && !calls.some(({ operation }) => operation === PORTAL)
  return [
    ...unless(step.outcome === 'ok' || step.outcome === 'problem', {
      exchange: seq,
      at: 'reported.outcome',
      expected: { nb: 'EPJ-en går videre', en: 'the EPJ goes on' },
      actual: step.outcome,
      message: {
        nb: 'EPJ-en svarte ikke mens kjernejournal var nede.',
        en: 'The EPJ did not answer while Kjernejournal was down.',
      },
    }),
    ...unless(!opening || patient === undefined || patient === step.args['patient'], {
      exchange: seq,
      at: 'reported.patient',
      expected: shown(step.args['patient']),
      actual: shown(patient),
      message: {
        nb: 'Pasienten ble ikke åpnet mens kjernejournal var nede.',
        en: 'The patient was not opened while Kjernejournal was down.',
      },
    }),
    ...unless(!isHit(situation, LOOK_UP) || icon === undefined || icon === 0, {
      exchange: seq,
      at: 'reported.icon',
      expected: '0',
      actual: shown(icon),
      message: {
        nb: 'Ikonet viste ikke at kontakten med kjernejournal manglet.',
        en: 'The icon did not show that contact with Kjernejournal was missing.',
      },
    }),
    ...unless(!clicking || message === undefined || (message ?? '').trim() !== '', {
      exchange: seq,
      at: 'reported.message',
      expected: {
        nb: 'en melding om at kjernejournal ikke kan åpnes',
        en: 'a message that Kjernejournal cannot be opened',
      },
      actual: shown(message),
      message: {
        nb: 'Brukeren fikk ingen melding om at kjernejournal ikke kunne åpnes.',
        en: 'The user got no message that Kjernejournal could not be opened.',
      },
    }),
  ]
}

/** What it could before, it must be able to again. An EPJ that says nothing at all decides nothing. */
function recovers({ seq, step }: Situation): readonly Fault[] {
  return unless(step.outcome !== 'problem', {
    exchange: seq,
    at: 'reported.outcome',
    expected: { nb: 'ok, nå som kjernejournal er oppe igjen', en: 'ok, now that Kjernejournal is up again' },
    actual: {
      nb: `problem: ${step.problem ?? 'ingen grunn oppgitt'}`,
      en: `problem: ${step.problem ?? 'no reason given'}`,
    },
    message: {
      nb: 'EPJ-en virket ikke igjen etter at kjernejournal var oppe.',
      en: 'The EPJ did not work again after Kjernejournal was up.',
    },
  })
}
