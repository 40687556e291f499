// How far somebody has come in a log-in: kept by the id in the address, for as long as the log-in may take.
import type { Collection, Store } from '../../core/room/store.ts'
import { lifetimes } from '../sts/settings.ts'
import type { IssuerKey, ProviderKey } from './providers.ts'

/** Why a log-in cannot go on in the way that was chosen; end of the text key `eid.stopped.<reason>`. */
export type Stop =
  | 'level'
  | 'locked'
  | 'name'
  | 'not-issued'
  | 'mobile-none'
  | 'mobile-stale'
  | 'no-number'
  | 'tries'
  | 'on-behalf-of'

export interface Progress {
  readonly provider?: ProviderKey
  readonly issuer?: IssuerKey
  readonly method?: string
  readonly pid?: string
  /** The one-time code that was sent, how long it holds, and to where it went. */
  readonly sent?: { readonly code: string; readonly until: number; readonly to: string }
  readonly failed?: number
  readonly stop?: Stop
  /** Given up at a provider: back at the list, with a word about it. */
  readonly gaveUp?: ProviderKey
}

export type Steps = Pick<Collection<Progress>, 'get' | 'delete'> & {
  keep(uid: string, progress: Progress): void
}

export function createSteps(store: Store): Steps {
  const kept = store.collection<Progress>('helseid.eid.steps', 5_000)
  return {
    get: kept.get,
    delete: kept.delete,
    keep: (uid, progress) => kept.put(uid, progress, lifetimes.login),
  }
}
