// The calls around a finding: what the EPJ did right before and right after, for whoever would rather see it than read it.
import { earliestFrom, latestBefore } from './evidence/between.ts'
import type { Evidence } from './evidence/evidence.ts'
import { members, text } from './evidence/jwt.ts'
import { refusalIn } from './evidence/kjernejournal/data-calls.ts'
import { answerBody, form, type Seen, status } from './evidence/seen.ts'
import type { CheckResult, WayCall } from './result.ts'

const BEFORE = 5
const AFTER = 2
/** Calls gone through on either side, however many of them are alike. */
const LOOKED_THROUGH = 200
/** Anything else that an EPJ writes there is not repeated. */
const GRANTS = ['authorization_code', 'refresh_token', 'client_credentials']

export function withWays(
  results: readonly CheckResult[],
  sittings: readonly Evidence[],
): readonly CheckResult[] {
  return results.map((result) => {
    const way = wayTo(result, sittings)
    return way.length === 0 ? result : { ...result, way }
  })
}

/** To the first finding; nothing when it stands on what is no call, or when that call was all there was. */
function wayTo({ findings }: CheckResult, sittings: readonly Evidence[]): readonly WayCall[] {
  const first = findings[0]?.exchange
  if (first === undefined) return []
  const found = new Set(findings.map(({ exchange }) => exchange))
  for (const { calls } of sittings) {
    const after: readonly Seen[] = earliestFrom(calls, first, LOOKED_THROUGH)
    const [place] = after
    if (place?.seq !== first) continue
    const before = latestBefore(calls, first, LOOKED_THROUGH).toReversed()
    const near = [
      ...inRow(before, place, found, BEFORE).toReversed(),
      ...inRow(after, place, found, AFTER + 1),
    ]
    return near.length > 1 ? near : []
  }
  return []
}

/** From the scenario of the finding, at most so many kinds of call, each as often as it came in a row. */
function inRow(
  calls: readonly Seen[],
  { scenario }: Seen,
  found: ReadonlySet<number>,
  most: number,
): readonly WayCall[] {
  const row: WayCall[] = []
  for (const call of calls) {
    if (call.scenario !== scenario) break
    const one = wayCall(call, found.has(call.seq))
    const before = row.at(-1)
    if (before && isAlike(before, one)) row[row.length - 1] = { ...before, times: (before.times ?? 1) + 1 }
    else if (row.length === most) break
    else row.push(one)
  }
  return row
}

function isAlike(one: WayCall, other: WayCall): boolean {
  return (['operation', 'grant', 'status', 'error', 'fault', 'found'] as const).every(
    (member) => one[member] === other[member],
  )
}

function wayCall(call: Seen, isFound: boolean): WayCall {
  const { seq, operation, exchange } = call
  const error = status(call) < 400 ? undefined : errorIn(call)
  const asked = operation === 'helseid.token' ? form(call).get('grant_type') : null
  const grant = GRANTS.find((one) => one === asked)
  return {
    seq,
    at: exchange.at,
    operation,
    ...(grant !== undefined && { grant }),
    ...(exchange.response && { status: status(call) }),
    ...(error !== undefined && { error: error.slice(0, 60) }),
    ...(exchange.fault && { fault: exchange.fault.effect }),
    ...(isFound && { found: true as const }),
  }
}

/** OAuth's word for it, or Kjernejournal's number. */
function errorIn(call: Seen): string | undefined {
  return text(members(answerBody(call))['error']) ?? refusalIn(call).code
}
