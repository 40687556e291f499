// The health indicator's answer, and the icon that stands for it.
import { z } from 'zod'
import { Trouble } from '../trouble.ts'

/** 0 no contact or invalid number, 1 no kjernejournal, 2 has one, 3 own registrations, 4 critical information. */
export type Icon = 0 | 1 | 2 | 3 | 4

export interface Indicator {
  readonly status: Icon
  readonly returTekst: string
  /** For the older portal integration and the data APIs; there is none for a patient without a kjernejournal. */
  readonly ticket?: string | undefined
  readonly sistEndretKritiskInfoDato?: string | undefined
}

/** Kjernejournal may add members at any time, and does so on purpose: everything else is let be. */
const answer = z.looseObject({
  status: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  returTekst: z.string(),
  ticket: z.string().optional(),
  sistEndretKritiskInfoDato: z.string().optional(),
})

export function readIndicatorAnswer(body: unknown): Indicator {
  const read = answer.safeParse(body)
  if (read.success) return read.data
  throw new Trouble(
    { key: 'trouble.indicatorUnreadable' },
    `The health indicator’s answer is not usable: ${z.prettifyError(read.error)}`,
  )
}

export const iconOf = ({ status }: Indicator): Icon => status
