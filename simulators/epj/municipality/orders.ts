// What the people of a municipality do around the EPJ before anybody can use Kjernejournal: rights in Altinn, a client
// in Selvbetjening, the file, the EPJ's set-up, the mail to NHN.
import { z } from 'zod'
import { PROFESSIONS } from '../settings.ts'

const pid = z.string().regex(/^\d{11}$/, 'must be eleven digits')
const organisasjonsnummer = z.string().regex(/^\d{9}$/, 'must be nine digits')
const nothing = z.strictObject({}).default({})

/** Several values stand in one text, with spaces between them. */
const list = <T extends string>(one: z.ZodType<T, string>) =>
  z
    .string()
    .transform((text) => text.split(/\s+/).filter((part) => part !== ''))
    .pipe(z.array(one))

const order = <Name extends string, Args extends z.ZodType>(action: Name, args: Args) =>
  z.strictObject({ action: z.literal(action), args })

const RIGHTS = ['fagsystem', 'klientsystem', 'api'] as const

export const municipalityOrders = [
  order('look-up-unit', z.strictObject({ unit: organisasjonsnummer })),
  order(
    'give-right',
    z.strictObject({
      by: pid,
      from: organisasjonsnummer,
      to: pid,
      right: z.enum(RIGHTS).default('fagsystem'),
      /** What is typed as the receiver's surname: the surname, or the middle name with it. */
      surname: z.enum(['family', 'middle-and-family']).default('family'),
    }),
  ),
  order(
    'make-client',
    z.strictObject({ by: pid, organisation: organisasjonsnummer, units: list(organisasjonsnummer) }),
  ),
  /** `loads`: whether the file that was downloaded is also taken into use. */
  order('load-configuration', z.strictObject({ by: pid, loads: z.boolean().default(true) })),
  order('send-mail', z.strictObject({ organisation: organisasjonsnummer })),
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

export type MunicipalityOrder = z.infer<(typeof municipalityOrders)[number]>
export type OrderOf<Action extends MunicipalityOrder['action']> = Extract<
  MunicipalityOrder,
  { readonly action: Action }
>
