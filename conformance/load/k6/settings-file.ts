// The settings that a k6 script is given, of which load/lib/settings.ts has the other end.
import type { Language } from '#simulators/core/simulator.ts'
import { EPJ_SCOPES } from '#simulators/population/clients.ts'
import type { LoadPlan } from '../catalogue/load-scenario.ts'
import { OUTAGE } from '../catalogue/outage.ts'
import type { ClientFile } from '../target/client-file.ts'

export interface People {
  /** National identity numbers, the most often opened first. */
  readonly patients: readonly string[]
  readonly clinicians: readonly { readonly pid: string; readonly profession: string }[]
  readonly arbeidssted: string
  readonly hovedenhet: string
}

export interface Services {
  readonly helseid: string
  readonly kjernejournalApi: string
  readonly kjernejournalInnlogging: string
  /** Of the simulated EPJ: where HelseID sends its users back to. */
  readonly epj: string
}

export interface SettingsOrder {
  readonly scenario: string
  readonly services: Services
  readonly client: ClientFile
  readonly people: People
  readonly plan: LoadPlan
  readonly scheme: 'Bearer' | 'DPoP'
  readonly proofs: 'signed' | 'prepared'
  /** Of what the script prints; English when absent. */
  readonly language?: Language
  /** The control API's address of the room. */
  readonly control?: string
  readonly epj?: { readonly adapter: string; readonly reset: Readonly<Record<string, unknown>> }
}

export function settingsOf(order: SettingsOrder): Readonly<Record<string, unknown>> {
  const { services, client, people, plan } = order
  return {
    scenario: order.scenario,
    helseid: client.authority,
    kjernejournalApi: services.kjernejournalApi,
    kjernejournalInnlogging: services.kjernejournalInnlogging,
    client: {
      clientId: client.clientId,
      privateJwk: client.privateJwk,
      redirectUri: `${services.epj}/callback`,
      scope: 'nhn:kjernejournal/api',
      userScope: EPJ_SCOPES.join(' '),
    },
    scheme: order.scheme,
    proofs: order.proofs,
    ...(order.language && { language: order.language }),
    ...people,
    organisations: plan.organisations ?? [],
    streams: plan.streams,
    series: plan.series,
    sessions: plan.sessions ?? 0,
    ...(plan.outage && { outage: { ...plan.outage, fault: OUTAGE } }),
    ...(order.control !== undefined && { control: order.control }),
    ...(order.epj && { epj: order.epj }),
  }
}
