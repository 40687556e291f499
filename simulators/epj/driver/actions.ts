// What a driver may order the EPJ to do, as data: `{ "action": name, "args": {…} }`.
import { z } from 'zod'
import { PROFESSIONS, settingsSchema } from '../settings.ts'

const pid = z.string().regex(/^\d{11}$/, 'must be eleven digits')
const organisasjonsnummer = z.string().regex(/^\d{9}$/, 'must be nine digits')
const nothing = z.strictObject({}).default({})

const order = <Name extends string, Args extends z.ZodType>(action: Name, args: Args) =>
  z.strictObject({ action: z.literal(action), args })

/** Several values stand in one text, with spaces between them. */
const list = <T extends string>(one: z.ZodType<T, string>) =>
  z
    .string()
    .transform((text) => text.split(/\s+/).filter((part) => part !== ''))
    .pipe(z.array(one))

/** What an administrator does before anybody can use Kjernejournal (the vendors' start-up checklist). */
const administrationOrders = [
  order('set-up-as-delivered', nothing),
  order(
    'set-external-systems',
    z.strictObject({ holdSeconds: z.int().min(0).max(3_600).optional() }).default({}),
  ),
  order('add-unit', z.strictObject({ unit: organisasjonsnummer })),
  order('remove-unit', z.strictObject({ unit: organisasjonsnummer })),
  order('give-function', z.strictObject({ groups: list(z.enum([...PROFESSIONS, 'none'])) })),
  order('authorise', z.strictObject({ user: pid, units: list(organisasjonsnummer) })),
  order('switch-integration', z.strictObject({ on: z.boolean() })),
] as const

export const orderSchema = z.discriminatedUnion('action', [
  order('reset', z.strictObject({ mutation: z.string().optional() }).default({})),
  order(
    'log-in',
    z.strictObject({
      user: pid,
      securityLevel: z.enum(['3', '4']).optional(),
      arbeidssted: organisasjonsnummer.optional(),
    }),
  ),
  order('open-patient', z.strictObject({ patient: pid })),
  order(
    'open-kjernejournal',
    z.strictObject({ grunnlag: z.enum(['SAMTYKKE', 'AKUTT', 'UNNTAK']).optional() }).default({}),
  ),
  order('close-patient', nothing),
  order('log-out', nothing),
  order('test-connection', nothing),
  order('settings', settingsSchema.partial().default({})),
  ...administrationOrders,
])

export type Order = z.infer<typeof orderSchema>

export type AdministrationOrder = z.infer<(typeof administrationOrders)[number]>
