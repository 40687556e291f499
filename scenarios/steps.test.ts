import { describe, expect, it } from 'vitest'
import { letTimePass } from './steps.ts'

describe('letTimePass', () => {
  it.each([
    [1, 'La det gå 1 sekund.', 'Let 1 second pass.'],
    [90, 'La det gå 90 sekunder.', 'Let 90 seconds pass.'],
    [60, 'La det gå 1 minutt.', 'Let 1 minute pass.'],
    [25 * 60, 'La det gå 25 minutter.', 'Let 25 minutes pass.'],
    [366 * 86_400, 'La det gå 366 døgn.', 'Let 366 days pass.'],
    [0.5, 'La det gå 0,5 sekunder.', 'Let 0.5 seconds pass.'],
  ])('says %d seconds as a person would', (seconds, nb, en) => {
    expect(letTimePass(seconds)).toMatchObject({ seconds, text: { nb, en } })
  })
})
