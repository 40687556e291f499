import { defineCheck, unless } from '../../kit/define-check.ts'

const LEAST = { width: 960, height: 640 }

export default defineCheck({
  id: 'kjernejournal/window-size',
  requirements: ['KJ-R03', 'KJ-N29'],
  cause: 'implementation',
  whenUnseen: 'not-applicable',
  nb: {
    title: 'Kjernejournal vises i en flate på minst 960 × 640 piksler',
    failureTitle: 'Kjernejournal vises i en flate som er mindre enn 960 × 640 piksler',
    why: 'I en mindre flate blir kritisk informasjon skjult, eller brukeren må rulle for å finne den.',
    fix: 'Åpne kjernejournal i en fane eller et vindu, og sett en minste bredde og høyde.',
  },
  en: {
    title: 'Kjernejournal is shown in an area of at least 960 × 640 pixels',
    failureTitle: 'Kjernejournal is shown in an area smaller than 960 × 640 pixels',
    why: 'In a smaller area critical information is hidden, or the user must scroll to find it.',
    fix: 'Open Kjernejournal in a tab or a window, and set a least width and height.',
  },
  select: ({ situations }) =>
    situations.flatMap(({ seq, step: { action, seen } }) => {
      const { windowWidth: width, windowHeight: height } = seen
      return action === 'open-kjernejournal' && typeof width === 'number' && typeof height === 'number'
        ? [{ seq, width, height }]
        : []
    }),
  evaluate: ({ width, height }) =>
    unless(width >= LEAST.width && height >= LEAST.height, {
      at: 'reported.windowWidth',
      expected: {
        nb: `minst ${LEAST.width} × ${LEAST.height}`,
        en: `at least ${LEAST.width} × ${LEAST.height}`,
      },
      actual: `${width} × ${height}`,
      message: {
        nb: `EPJ-en meldte en flate på ${width} × ${height} piksler.`,
        en: `The EPJ reported an area of ${width} × ${height} pixels.`,
      },
    }),
})
