// Numbers of people and organisations, as the contract with adapters describes them.
import { z } from 'zod'

export const pid = z
  .string()
  .regex(/^\d{11}$/)
  .describe('National identity number of one of the bench’s synthetic people.')

export const organisasjonsnummer = z.string().regex(/^\d{9}$/)
