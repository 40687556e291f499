// Whether anybody listens at an address: a connection and nothing more, since what an adapter is sent it would do.
import { connect } from 'node:net'
import { ConfigError } from '../../config.ts'
import { loadRefusals } from '../../refusals/load.ts'
import { exitCodes } from '../../result.ts'
import { LoadProblem } from '../load-problem.ts'

const WAIT_MS = 5_000

/** @throws LoadProblem when nobody does */
export async function requireListener(address: string): Promise<void> {
  const url = URL.parse(address)
  if (!url) throw new ConfigError(loadRefusals.isNoAddress('driver-url', address))
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80)
  const listens = await new Promise<boolean>((resolve) => {
    const socket = connect({ host: url.hostname.replace(/^\[|\]$/g, ''), port })
    const end = (connected: boolean) => {
      socket.destroy()
      resolve(connected)
    }
    socket.setTimeout(WAIT_MS, () => end(false))
    socket.once('connect', () => end(true))
    socket.once('error', () => end(false))
  })
  if (!listens)
    throw new LoadProblem(exitCodes.unreachable, loadRefusals.nobodyAnswers(address, 'driver-url'))
}
