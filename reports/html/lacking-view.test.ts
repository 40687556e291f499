// A check that decides nothing for want of something: a short list, and each thing to do once.
import { expect, it } from 'vitest'
import type { ToldLack } from '#conformance/result.ts'
import { lackingView } from './lacking-view.ts'

const lack = (exchange: number, remedy: string): ToldLack => ({
  kind: 'no-step',
  scenario: 's',
  phase: 'before',
  exchange,
  told: { nb: `ingen ${exchange}`, en: `none ${exchange}` },
  remedy: { nb: `nb ${remedy}`, en: remedy },
})

it('lists the first five with their exchanges, and how many more there are', () => {
  const lacks = [1, 2, 3, 4, 5, 6, 7].map((exchange) =>
    lack(exchange, exchange % 2 === 0 ? 'again' : 'report'),
  )
  expect(lackingView(lacks, 'en')).toEqual({
    heading: 'Not decided, for this was missing:',
    parts: [1, 2, 3, 4, 5].map((exchange) => ({ text: `none ${exchange}`, exchange })),
    more: 'And 2 more.',
    remedies: ['report', 'again'],
  })
  expect(lackingView(lacks.slice(0, 5), 'nb')).toMatchObject({ remedies: ['nb report', 'nb again'] })
  expect(lackingView(lacks.slice(0, 5), 'nb')).not.toHaveProperty('more')
})

it('is nothing where nothing was missing', () => {
  expect(lackingView(undefined, 'nb')).toBeUndefined()
  expect(lackingView([], 'nb')).toBeUndefined()
})
