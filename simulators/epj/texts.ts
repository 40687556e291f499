// What the simulated EPJ says, in both languages.
import { en } from './texts/en.ts'
import { nb } from './texts/nb.ts'

export const texts = { nb, en } as const
