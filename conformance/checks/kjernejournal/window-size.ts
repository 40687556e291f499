import { defineCheck, type Fault, unless } from '../../kit/define-check.ts'
import { LEAST_WINDOW, leastWindow } from '../../kit/least-window.ts'

export default defineCheck({
  id: 'kjernejournal/window-size',
  requirements: ['KJ-R03', 'KJ-N29'],
  cause: 'implementation',
  whenUnseen: 'not-applicable',
  nb: {
    title: 'Kjernejournal vises i en flate på minst 960 × 640 piksler',
    failureTitle:
      'Kjernejournal vises i stedet for pasienten, eller i en flate som er mindre enn 960 × 640 piksler',
    why: 'I en mindre flate blir kritisk informasjon skjult, eller brukeren må rulle for å finne den. Vises den i stedet for pasienten, mister brukeren det som er under arbeid.',
    fix: 'Åpne kjernejournal i en egen fane, en egen flate eller et eget vindu, og sett en minste bredde og høyde.',
  },
  en: {
    title: 'Kjernejournal is shown in an area of at least 960 × 640 pixels',
    failureTitle:
      'Kjernejournal is shown in place of the patient, or in an area smaller than 960 × 640 pixels',
    why: 'In a smaller area critical information is hidden, or the user must scroll to find it. Shown in place of the patient, it takes from the user what they are at work on.',
    fix: 'Open Kjernejournal in a tab, a pane or a window of its own, and set a least width and height.',
  },
  select: ({ situations }) =>
    situations.flatMap(({ seq, step: { action, seen } }) => {
      const { window, windowWidth: width, windowHeight: height } = seen
      if (action !== 'open-kjernejournal') return []
      const size = typeof width === 'number' && typeof height === 'number' ? { width, height } : undefined
      // That it has a place of its own says nothing of how large it is.
      return size || window === 'same' ? [{ seq, window, ...(size && { size }) }] : []
    }),
  evaluate: ({ window, size }) => [
    ...unless(window !== 'same', {
      at: 'reported.window',
      expected: { nb: 'egen fane, flate eller vindu', en: 'a tab, a pane or a window of its own' },
      actual: { nb: 'i stedet for pasienten', en: 'in place of the patient' },
      message: {
        nb: 'Kjernejournal ble meldt vist i stedet for pasienten.',
        en: 'Kjernejournal was reported to be shown in place of the patient.',
      },
    }),
    ...(size ? tooSmall(size) : []),
  ],
})

function tooSmall({ width, height }: typeof LEAST_WINDOW): readonly Fault[] {
  return unless(width >= LEAST_WINDOW.width && height >= LEAST_WINDOW.height, {
    at: 'reported.windowWidth',
    expected: leastWindow,
    actual: `${width} × ${height}`,
    message: {
      nb: `EPJ-en meldte en flate på ${width} × ${height} piksler.`,
      en: `The EPJ reported an area of ${width} × ${height} pixels.`,
    },
  })
}
