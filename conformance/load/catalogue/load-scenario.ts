// What a load scenario is, as data: whose behaviour it models, the sums behind its height, what it is held against,
// and which requirements that says something about. The script of the same name is in load/.
import type { RequirementId } from '../../requirements/index.ts'
import type { Bilingual } from '../../result.ts'

/** One line of the sums: what is reckoned, how, and where the figures come from. */
export interface Sum {
  readonly what: Bilingual
  /** `25 000 × 0.01 = 250` */
  readonly sum: string
  readonly basis: Bilingual
}

export interface Limits {
  readonly p95Ms?: number
  readonly p99Ms?: number
  readonly errorShare?: number
}

export interface Stream {
  readonly name: string
  readonly exec: string
  readonly startAfterSeconds: number
  readonly startRate: number
  readonly stages: readonly { readonly target: number; readonly seconds: number }[]
  readonly workers: { readonly ready: number; readonly most: number }
  readonly openings: number
  readonly thinkMs: number
}

/** What a run of it amounts to. */
export interface LoadPlan {
  readonly streams: readonly Stream[]
  readonly series: readonly { readonly name: string; readonly limits: Limits }[]
  readonly sessions?: number
  readonly outage?: { readonly from: number; readonly to: number }
  readonly organisations?: readonly { readonly name: string; readonly weight: number }[]
}

export interface PlanOrder {
  /** What is opened, logged in or refreshed per second at the top. */
  readonly rate: number
  readonly seconds: number
  readonly limits: Required<Limits>
}

export interface LoadScenario {
  readonly id: string
  readonly title: Bilingual
  /** Whose behaviour it is. */
  readonly models: Bilingual
  readonly sums: readonly Sum[]
  /** What its thresholds say something about. */
  readonly judged: readonly RequirementId[]
  /** What the suite's own checks look for, when an EPJ is under load. */
  readonly requirements: readonly RequirementId[]
  /** Per second at the top, by the sums, or as a share of what the machine was just seen to bear. */
  readonly rate: number | { readonly ofHeadRoom: number }
  readonly seconds: number
  readonly scheme: 'Bearer' | 'DPoP'
  /** It needs a client that users can log in with. */
  readonly users?: true
  /** It goes beyond what the machine bears on purpose: arrivals that cannot be started are no flaw of the run. */
  readonly beyond?: true
  /** How the head-room is found: the function that is run, and how high to try. */
  readonly probe: { readonly exec: string; readonly top: number }
  plan(order: PlanOrder): LoadPlan
}
