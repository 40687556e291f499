// Clocks: assertions live a minute and proofs less, so an EPJ whose clock is off is refused.
import { asking, type Finding } from '../finding.ts'
import { PROBE_TIMEOUT_MS, type Surroundings } from './surroundings.ts'

/** Seconds. The header counts whole ones, and the call takes time too. */
const FINE = 3
const TOO_MUCH = 10

const adapterClock = asking(
  'clocks.adapter',
  {
    nb: 'Går klokken der EPJ-en kjører, likt med denne?',
    en: 'Does the clock where the EPJ runs agree with this one?',
  },
  {
    nb: 'Still klokken på begge maskiner med NTP. HelseID avviser beviser som er noen sekunder gale.',
    en: 'Set the clocks of both machines by NTP. HelseID refuses proofs that are some seconds off.',
  },
)
const roomClock = asking(
  'clocks.room',
  { nb: 'Følger rommets klokke den virkelige?', en: 'Does the room’s clock follow the real one?' },
  {
    nb: 'Noen har stilt eller stanset klokken i rommet. Sett den tilbake: POST /rooms/demo/reset i kontroll-API-et, eller start benken på nytt.',
    en: 'Somebody has moved or stopped the room’s clock. Put it back: POST /rooms/demo/reset in the control API, or restart the bench.',
  },
)

export async function askClocks(around: Surroundings): Promise<readonly Finding[]> {
  return [await askRoom(around), await askAdapter(around)]
}

async function askRoom({ settings, fetch, now }: Surroundings): Promise<Finding> {
  try {
    const answer = await fetch(
      `http://${settings['control-host']}:${settings['control-port']}/rooms/demo/clock`,
      { signal: AbortSignal.timeout(PROBE_TIMEOUT_MS) },
    )
    if (!answer.ok)
      return roomClock('not-asked', {
        nb: `kontroll-API-et svarer ${answer.status}`,
        en: `the control API answers ${answer.status}`,
      })
    const said = (await answer.json()) as { readonly now?: unknown; readonly frozen?: unknown }
    const off = Math.round((Date.parse(String(said.now)) - now()) / 1000)
    if (said.frozen === true)
      return roomClock('doubtful', {
        nb: `klokken i rommet demo står på ${String(said.now)}`,
        en: `the clock of the room demo is stopped at ${String(said.now)}`,
      })
    return roomClock(Math.abs(off) <= TOO_MUCH ? 'well' : 'doubtful', {
      nb: `${off} sekunder foran denne maskinen`,
      en: `${off} seconds ahead of this machine`,
    })
  } catch {
    return roomClock('not-asked', { nb: 'Testbenk kjører ikke', en: 'the bench is not running' })
  }
}

async function askAdapter({ settings, fetch, now }: Surroundings): Promise<Finding> {
  const url = settings['driver-url']
  if (url === '')
    return adapterClock('not-asked', {
      nb: 'ingen adapter er oppgitt (--driver-url)',
      en: 'no adapter was given (--driver-url)',
    })
  try {
    const answer = await fetch(url, {
      method: 'OPTIONS',
      redirect: 'manual',
      signal: AbortSignal.timeout(PROBE_TIMEOUT_MS),
    })
    await answer.arrayBuffer()
    const date = Date.parse(answer.headers.get('date') ?? '')
    if (Number.isNaN(date))
      return adapterClock('not-asked', {
        nb: 'adapteren sender ingen Date-header',
        en: 'the adapter sends no Date header',
      })
    const off = Math.round((date - now()) / 1000)
    const health = Math.abs(off) <= FINE ? 'well' : Math.abs(off) <= TOO_MUCH ? 'doubtful' : 'ill'
    return adapterClock(health, {
      nb: `${off} sekunder foran denne maskinen`,
      en: `${off} seconds ahead of this machine`,
    })
  } catch (error) {
    return adapterClock('not-asked', {
      nb: `adapteren svarer ikke: ${error instanceof Error ? error.message : ''}`,
      en: `the adapter does not answer: ${error instanceof Error ? error.message : ''}`,
    })
  }
}
