// The first minutes of a shift: clinicians log in with PAR, code and DPoP, think, and open their first patient with
// the EPJ's system token.
import { sleep } from 'k6'
import { counters, stream, tell } from './given.ts'
import { drawPatient, isGood, LOOK_UP, lookUp } from './look-up.ts'
import type { Known } from './opening-day.ts'
import { ownClient, think } from './openings.ts'
import { connection, drawClinician } from './sessions.ts'

export async function logIn(known: Known): Promise<void> {
  const { name, thinkMs } = stream()
  if (!(await logInOnce(known, `${name}/log-in`))) return
  if (thinkMs > 0) sleep(think(thinkMs))
  counters.openings.add(1)
  const client = await ownClient(known)
  const answer = lookUp(drawPatient(), await client.authorize('POST', LOOK_UP))
  tell(`${name}/first-patient`, isGood(answer), answer.timings.duration)
}

async function logInOnce(known: Known, series: string): Promise<boolean> {
  const begin = Date.now()
  try {
    const { client } = await connection(known.endpoints)
    await client.logIn(drawClinician())
    counters.logIns.add(1)
    tell(series, true, Date.now() - begin)
    return true
  } catch (problem) {
    tell(series, false, undefined)
    console.warn(problem instanceof Error ? problem.message : String(problem))
    return false
  }
}
