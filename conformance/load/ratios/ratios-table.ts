// What `load ratios` found, for a terminal and for the README.
import { BARE } from '../../bench/statistics.ts'
import { BEARER, VERIFIED } from '../../bench/variants.ts'
import type { Bilingual } from '../../result.ts'
import type { RatioFigure, Ratios } from './ratios.ts'

const TITLES: Readonly<Record<string, Bilingual>> = {
  [BARE]: { nb: 'bar node:http, ingenting kontrollert', en: 'bare node:http, nothing checked' },
  [BEARER]: { nb: 'oppslag med Bearer', en: 'look-up with Bearer' },
  [VERIFIED]: { nb: 'oppslag med DPoP', en: 'look-up with DPoP' },
}

const HEAD: Readonly<Record<'nb' | 'en', readonly string[]>> = {
  nb: ['', 'per sekund', '÷ bar', 'server µs', '÷ bar, CPU', 'server opptatt', 'k6 µs'],
  en: ['', 'per second', '÷ bare', 'server µs', '÷ bare by CPU', 'server busy', 'k6 µs'],
}

/** Above it the server had next to nothing left, and the rate is its own. */
const FULL = 0.9

/** A head and the rows below it. */
export function ratiosTable(
  { figures }: Pick<Ratios, 'figures'>,
  language: 'nb' | 'en',
): readonly (readonly string[])[] {
  return [
    HEAD[language],
    ...figures.map((figure) => [
      TITLES[figure.variant]?.[language] ?? figure.variant,
      figure.perSecond.toFixed(0),
      figure.variant === BARE ? '' : figure.ratio.median.toFixed(2),
      figure.cpuMicros.toFixed(0),
      figure.variant === BARE ? '' : figure.cpuRatio.toFixed(2),
      `${Math.round(figure.serverBusy * 100)} %`,
      figure.k6Micros.toFixed(0),
    ]),
  ]
}

export function ratiosText(ratios: Ratios, language: 'nb' | 'en'): string {
  const rows = ratiosTable(ratios, language).map((cells) =>
    cells.map((cell, index) => (index === 0 ? cell.padEnd(38) : cell.padStart(15))).join(''),
  )
  return ['', ...rows, '', ...remarks(ratios).map((remark) => remark[language])].join('\n')
}

function remarks({ figures, rate, pinned }: Ratios): readonly Bilingual[] {
  const wrong = figures.reduce((sum, { failed }) => sum + failed, 0)
  const idle = figures.filter(({ serverBusy }) => serverBusy < FULL)
  return [
    ...(rate !== undefined
      ? [
          {
            nb: `Alle ble spurt ${rate} ganger i sekundet: hold dem mot hverandre etter prosessortid.`,
            en: `Each was asked ${rate} times per second: compare them by processor time.`,
          },
        ]
      : idle.length > 0
        ? [
            {
              nb: `Grensen var k6 og ikke serveren for: ${names(idle, 'nb')}. Der er forholdet mellom hastighetene k6s; det etter prosessortid er serverens.`,
              en: `k6 and not the server was the limit for: ${names(idle, 'en')}. There the ratio of rates is k6’s own; the one by processor time is the server’s.`,
            },
          ]
        : []),
    pinned
      ? { nb: 'Serverne på én prosessor, k6 på en annen.', en: 'Servers on one processor, k6 on another.' }
      : {
          nb: 'Ingenting er låst til en prosessor: servere og k6 deler dem.',
          en: 'Nothing is pinned to a processor: servers and k6 share them.',
        },
    ...(wrong > 0 ? [{ nb: `${wrong} svar var gale.`, en: `${wrong} answers were wrong.` }] : []),
  ]
}

const names = (figures: readonly RatioFigure[], language: 'nb' | 'en') =>
  figures.map(({ variant }) => TITLES[variant]?.[language] ?? variant).join(', ')
