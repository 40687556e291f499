// What a driver may order the EPJ to do, as data: `{ "action": name, "args": {…} }`.
import { z } from 'zod'
import { INTEGRATIONS } from '../installation.ts'
import { municipalityOrders } from '../municipality/orders.ts'
import { settingsSchema } from '../settings.ts'

const pid = z.string().regex(/^\d{11}$/, 'must be eleven digits')
const organisasjonsnummer = z.string().regex(/^\d{9}$/, 'must be nine digits')
const nothing = z.strictObject({}).default({})

const grunnlag = z.enum(['SAMTYKKE', 'AKUTT', 'UNNTAK'])
const withGrunnlag = z.strictObject({ grunnlag: grunnlag.optional() }).default({})

const order = <Name extends string, Args extends z.ZodType>(action: Name, args: Args) =>
  z.strictObject({ action: z.literal(action), args })

export const orderSchema = z.discriminatedUnion('action', [
  order(
    'reset',
    z
      .strictObject({ mutation: z.string().optional(), integration: z.enum(INTEGRATIONS).optional() })
      .default({}),
  ),
  order(
    'log-in',
    z.strictObject({
      user: pid,
      securityLevel: z.enum(['3', '4']).optional(),
      arbeidssted: organisasjonsnummer.optional(),
    }),
  ),
  order('open-patient', z.strictObject({ patient: pid, grunnlag: grunnlag.optional() })),
  order('open-kjernejournal', z.strictObject({ grunnlag: grunnlag.optional() }).default({})),
  order('read-medicines', withGrunnlag),
  order('read-medicine-warnings', withGrunnlag),
  order('read-critical-information', withGrunnlag),
  order('record-critical-information', withGrunnlag),
  order('refute-critical-information', withGrunnlag),
  order('withdraw-critical-information', withGrunnlag),
  order('close-patient', nothing),
  order('log-out', nothing),
  order('test-connection', nothing),
  order('settings', settingsSchema.partial().default({})),
  ...municipalityOrders,
])

export type Order = z.infer<typeof orderSchema>
