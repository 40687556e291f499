// What Kontakt- og reservasjonsregisteret (KRR) has about a person: e-mail and mobile number, and how long ago the
// person confirmed them. Ages are told instead of dates, so that a number is as fresh or as stale in a room of any time.
import { createRandom } from '#simulators/core/room/random.ts'
import type { Person, Population } from './population.ts'

type ContactPlan =
  | 'registered'
  /** Not confirmed for more than 18 months: not to be used for notices. */
  | 'stale'
  | 'no-mobile'
  | 'reserved'
  | 'deleted'
  | 'not-registered'

export interface Confirmed {
  readonly value: string
  /** Milliseconds since 1970. */
  readonly updated: number
  readonly verified: number
}

/** Words and members of KRR's own answer (docs.digdir.no, Oppslagstjenesten). */
export interface Contact {
  readonly status: 'AKTIV' | 'SLETTET' | 'IKKE_REGISTRERT'
  readonly reservasjon: 'JA' | 'NEI'
  readonly varslingsstatus: 'KAN_VARSLES' | 'KAN_IKKE_VARSLES'
  readonly email?: Confirmed
  readonly mobile?: Confirmed
}

/** Members of the cast whose entry is out of the ordinary; everybody else has a fresh mobile number and e-mail. */
const PLANS: Readonly<Record<string, ContactPlan>> = {
  helsefagarbeider: 'stale',
  reseptarfarmasoyt: 'no-mobile',
  'to-arbeidsgivere': 'reserved',
  'uten-hpr': 'not-registered',
  'nabo-radmann': 'deleted',
}

const DAY = 24 * 60 * 60 * 1000
const MONTH = 30.4375 * DAY
/** Contact data that has not been confirmed for so long is not to be used (docs.digdir.no). */
export const STALE_AFTER_MONTHS = 18

function contactPlanOf(population: Population, pid: string): ContactPlan {
  const cast = [...population.others, ...population.healthWorkers]
  const key = cast.find((person) => person.pid === pid)?.key
  return key !== undefined && Object.hasOwn(PLANS, key) ? (PLANS[key] ?? 'registered') : 'registered'
}

/** Undefined for a number that nobody in the room has. */
export function contactOf(population: Population, pid: string, now: number): Contact | undefined {
  const person = population.person(pid)
  if (!person) return undefined
  const plan = contactPlanOf(population, pid)
  const none = { reservasjon: 'NEI', varslingsstatus: 'KAN_IKKE_VARSLES' } as const
  if (plan === 'not-registered') return { status: 'IKKE_REGISTRERT', ...none }
  if (plan === 'deleted') return { status: 'SLETTET', ...none }
  const random = createRandom(`krr/${pid}`)
  const months = plan === 'stale' ? STALE_AFTER_MONTHS + 1 + random.integer(24) : random.integer(15)
  const verified = dayOf(now - months * MONTH)
  const updated = dayOf(verified - random.integer(24) * MONTH)
  const confirmed = (value: string): Confirmed => ({ value, updated, verified })
  return {
    status: 'AKTIV',
    reservasjon: plan === 'reserved' ? 'JA' : 'NEI',
    varslingsstatus: plan === 'stale' ? 'KAN_IKKE_VARSLES' : 'KAN_VARSLES',
    email: confirmed(emailOf(person)),
    ...(plan !== 'no-mobile' && { mobile: confirmed(mobileNumber(random)) }),
  }
}

/** Whether an SMS may be sent to the number that KRR has, and if not, why. */
export function mobileFor(
  contact: Contact | undefined,
): { readonly number: string } | { readonly missing: 'none' | 'stale' } {
  if (!contact?.mobile) return { missing: 'none' }
  return contact.varslingsstatus === 'KAN_VARSLES' ? { number: contact.mobile.value } : { missing: 'stale' }
}

const dayOf = (moment: number) => Math.floor(moment / DAY) * DAY

/** No Norwegian number begins with 00: it could never reach anybody. */
function mobileNumber(random: { integer(limit: number): number }): string {
  return `+4700${String(random.integer(1_000_000)).padStart(6, '0')}`
}

/** A top-level domain that is never given out (RFC 2606). */
function emailOf({ name, pid }: Person): string {
  const part = (text: string) =>
    text
      .toLowerCase()
      .replaceAll('æ', 'ae')
      .replaceAll('ø', 'o')
      .normalize('NFD')
      .replace(/[^a-z-]/g, '')
  return `${part(name.given)}.${part(name.family)}.${pid.slice(0, 2)}@epost.example`
}
