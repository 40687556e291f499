// What an administrator sets in the EPJ: the addresses and switches that the vendors' start-up checklist names.
import { z } from 'zod'
import type { RoomAddresses } from '#simulators/core/simulator.ts'
import { withoutSlashes } from './without-slashes.ts'

const address = z.url({ protocol: /^https?$/ }).transform(withoutSlashes)
const professions = ['LE', 'SP', 'VP', 'FA1', 'FA2', 'HF'] as const

export const settingsSchema = z.strictObject({
  /** «URL KJ service»: the health indicator. */
  serviceUrl: address,
  /** «URL KJ portal»: what opens in the user's browser. */
  portalUrl: address,
  /** Kjernejournal innlogging, where sessions are made. */
  innloggingUrl: address,
  /** «Hold sesjon», in seconds. 0: follow the life of HelseID's tokens. */
  holdSeconds: z.int().min(0).max(3_600),
  useHelseid: z.boolean(),
  /** The one switch for everything towards Kjernejournal (NHN's requirement T.7). */
  integration: z.boolean(),
  /** Groups of users who have the function (T.8); those without any profession in HPR follow the last switch. */
  professions: z.array(z.enum(professions)),
  withoutProfession: z.boolean(),
})

export type Settings = z.infer<typeof settingsSchema>

/** The settings by where the administrator sets them. */
export const externalSystemsSchema = settingsSchema.pick({
  serviceUrl: true,
  portalUrl: true,
  innloggingUrl: true,
  holdSeconds: true,
  useHelseid: true,
})
export const functionsSchema = settingsSchema.pick({ professions: true, withoutProfession: true })

/** An EPJ as it is delivered. */
export const emptySettings: Settings = {
  serviceUrl: '',
  portalUrl: '',
  innloggingUrl: '',
  holdSeconds: 0,
  useHelseid: false,
  integration: false,
  professions: [],
  withoutProfession: false,
}

export const PROFESSIONS = professions

export function defaultSettings(addresses: RoomAddresses): Settings {
  return {
    serviceUrl: addresses.kjernejournalApi,
    portalUrl: addresses.kjernejournalPortal,
    innloggingUrl: addresses.kjernejournalInnlogging,
    holdSeconds: 0,
    useHelseid: true,
    integration: true,
    professions: [...professions],
    withoutProfession: true,
  }
}
