// Whether patients whose look-up the bench spoilt got the icon for errors, as far as the driver reports it.
import type { Attack } from '../evidence/scenarios/attacks.ts'
import { type Lack, neverCame, unreported } from '../evidence/scenarios/lacks.ts'
import type { Situation } from '../evidence/scenarios/situations.ts'
import { type Fault, shown, unless } from './define-check.ts'

const LOOK_UP = 'kjernejournal.helseindikator'

/** An attack of which the look-up was never hit decides nothing, nor one of which no icon was reported. */
export function iconUnreported({ during }: Attack): readonly Lack[] {
  const hit = during.filter(isHit)
  return hit.length > 0 ? unreported(hit, 'icon') : neverCame(during, LOOK_UP)
}

export function errorIconFaults({ during }: Attack): readonly Fault[] {
  return during.filter(isHit).flatMap(({ seq, step }) => [
    ...unless(step.seen.icon === undefined || step.seen.icon === 0, {
      exchange: seq,
      at: 'reported.icon',
      expected: '0',
      actual: shown(step.seen.icon),
      message: { nb: 'Ikonet viser ikke feil.', en: 'The icon does not show an error.' },
    }),
    ...unless(step.outcome === 'ok' || step.outcome === 'problem', {
      exchange: seq,
      at: 'reported.outcome',
      expected: { nb: 'EPJ-en går videre', en: 'the EPJ goes on' },
      actual: step.outcome,
      message: { nb: 'EPJ-en svarte ikke etter feilen.', en: 'The EPJ did not answer after the error.' },
    }),
  ])
}

function isHit({ step, calls }: Situation): boolean {
  return (
    step.action === 'open-patient' &&
    calls.some((call) => call.operation === LOOK_UP && call.exchange.fault !== undefined)
  )
}
