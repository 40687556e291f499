// A process that stands still (SIGSTOP, a machine that swaps) keeps its connections and answers nothing on them. What
// shows it is that it no longer says that it is there: a call may rightly take long.
import { LEASE_MS } from './leases.ts'

/** A replica is missed for a moment when Redis has been away, too. */
const MISSED = 2

/**
 * @param isThere whether the replica has said so within the life of a lease.
 * @param gone called once, when it has not.
 * @returns how to end the watch.
 */
export function watchPeer(isThere: () => Promise<boolean>, gone: () => void): () => void {
  let missed = 0
  let isOver = false
  const end = () => {
    isOver = true
    clearInterval(timer)
  }
  const look = async () => {
    // Where Redis cannot be asked, nothing is known.
    const there = await isThere().catch(() => undefined)
    if (isOver || there === undefined) return
    missed = there ? 0 : missed + 1
    if (missed < MISSED) return
    end()
    gone()
  }
  const timer = setInterval(look, LEASE_MS / 2)
  timer.unref()
  return end
}
