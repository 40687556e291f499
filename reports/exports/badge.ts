// A badge: the plan and the verdict. Widths are reckoned from the number of characters, since nothing is measured.
import type { Result, Verdict } from '#conformance/result.ts'
import { type LanguageOption, textsIn } from '../html/texts.ts'
import { legibleLine } from '../legible.ts'
import { element, textElement } from './xml.ts'

/** Dark enough for white text (WCAG 2.2, 1.4.3). */
const colours: Readonly<Record<Verdict, string>> = {
  passed: '#1b7038',
  failed: '#b3212a',
  warning: '#8a5a00',
  review: '#1d5ea8',
  'not-observed': '#5a6470',
  inconclusive: '#8a5a00',
  'not-applicable': '#5a6470',
  error: '#7a2f8f',
}

const LETTER = 7
const PADDING = 8
const LONGEST = 40

export function toBadge(result: Result, { language = 'nb' }: LanguageOption = {}): string {
  const left = [...legibleLine(`testbenk ${result.run.plan}`)].slice(0, LONGEST).join('')
  const right = textsIn(language).verdict[result.verdict]
  const [a, b] = [left, right].map((text) => [...text].length * LETTER + 2 * PADDING)
  const [first = 0, second = 0] = [a, b]
  const width = first + second
  const text = (content: string, x: number, length: number) =>
    textElement('text', { x, y: 14, textLength: length - 2 * PADDING }, content)
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height: 20,
      viewBox: `0 0 ${width} 20`,
      role: 'img',
      'aria-label': `${left}: ${right}`,
    },
    [
      textElement('title', {}, `${left}: ${right}`),
      element('rect', { width: first, height: 20, fill: '#2b3440' }),
      element('rect', { x: first, width: second, height: 20, fill: colours[result.verdict] }),
      element('g', { fill: '#fff', 'font-family': 'Verdana,DejaVu Sans,sans-serif', 'font-size': 11 }, [
        text(left, PADDING, first),
        text(right, first + PADDING, second),
      ]),
    ],
  )
  return `${svg}\n`
}
