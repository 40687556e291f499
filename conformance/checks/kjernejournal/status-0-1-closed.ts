import { between } from '../../evidence/between.ts'
import { type Lack, lackOf } from '../../evidence/scenarios/lacks.ts'
import type { PatientOpening } from '../../evidence/scenarios/openings.ts'
import type { Situation } from '../../evidence/scenarios/situations.ts'
import type { Seen } from '../../evidence/seen.ts'
import { defineCheck } from '../../kit/define-check.ts'

const OPENS = new Set(['kjernejournal.session-create', 'kjernejournal.open-portal'])

interface Click {
  readonly seq: number
  readonly status: number
  readonly opened: readonly Seen[]
  readonly lacks: readonly Lack[]
}

export default defineCheck({
  id: 'kjernejournal/status-0-1-closed',
  requirements: ['KJ-R24', 'KJ-N07'],
  cause: 'implementation',
  nb: {
    title: 'Ikonene for status 0 og 1 åpner ingenting',
    failureTitle: 'EPJ-en åpner kjernejournal fra ikonet for status 0 eller 1',
    why: 'Ved status 0 og 1 finnes det ingen kjernejournal å åpne. Brukeren møter en feilside, og kallet blir avvist.',
    fix: 'La ikonet ikke kunne klikkes når status er 0 eller 1. Kall verken session/create eller portalen, heller ikke fra menyer og hurtigtaster.',
  },
  en: {
    title: 'The icons for status 0 and 1 open nothing',
    failureTitle: 'The EPJ opens Kjernejournal from the icon for status 0 or 1',
    why: 'At status 0 and 1 there is no kjernejournal to open. The user meets an error page, and the call is refused.',
    fix: 'Make the icon unclickable when the status is 0 or 1. Call neither session/create nor the portal, not from menus or keyboard shortcuts either.',
  },
  select: ({ openings, begun, sessions, tickets }) => {
    const tried = begun
      .filter(({ step }) => step.action === 'open-kjernejournal')
      .map((situation) => ({ ...situation, seq: situation.step.id }))
    const created = sessions.findLast((session) => session.openings.length > 0)?.created.seq ?? 0
    const byTicket = tickets.findLast(({ where, accepted }) => where === 'portal' && accepted)?.seq ?? 0
    const lastOpened = Math.max(created, byTicket)
    return openings.flatMap((opening) => clicks(opening, tried, lastOpened))
  },
  evaluate: ({ status, opened }) =>
    opened.map(({ seq, operation }) => ({
      exchange: seq,
      at: `calls.${operation.replace('kjernejournal.', '')}`,
      expected: { nb: `ingen kall når status er ${status}`, en: `no call when status is ${status}` },
      actual: { nb: 'kalt', en: 'called' },
      message: {
        nb: `EPJ-en prøvde å åpne kjernejournal selv om status var ${status}.`,
        en: `The EPJ tried to open Kjernejournal although status was ${status}.`,
      },
    })),
})

/** That nothing was opened counts only when the EPJ later opened the record of somebody who has one. */
function clicks(
  { step, closed, answer }: PatientOpening,
  tried: readonly Situation[],
  lastOpened: number,
): readonly Click[] {
  const status = answer?.indicator
  if (!answer || (status !== 0 && status !== 1)) return []
  return between(tried, step.id, closed - 1).map((click) => ({
    seq: answer.seq,
    status,
    opened: click.calls.filter(({ operation }) => OPENS.has(operation)),
    lacks: [
      ...(click.step.outcome === 'ok' || click.step.outcome === 'problem'
        ? []
        : [lackOf('untold', { ...click, seq: answer.seq })]),
      ...(lastOpened > click.until ? [] : [lackOf('unopened', { ...click, seq: answer.seq })]),
    ],
  }))
}
