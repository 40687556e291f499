// An adapter in TypeScript: a small server between Testbenk and an EPJ. It has no dependencies and runs with Node 24:
//
//   node adapter.ts 9000          then   npm run conformance -- run --driver-url http://localhost:9000/actions
//   node adapter.ts --once               as the program of --driver-command: one action in, one answer out. It remembers
//                                        nothing from `reset`; to try it as it is, set where the bench's own EPJ is:
//                                        EPJ_URL=http://localhost:4400/r/run/epj/driver/actions
//
// `ExampleEpj` drives the EPJ that comes with the bench, so that the adapter can be tried as it is. Write your own
// class with the same methods: each does one thing in your EPJ, and tells what a clinician then sees.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

/** What a clinician sees. Leave out what you cannot tell; null means that there is nothing. */
interface Seen {
  icon?: 0 | 1 | 2 | 3 | 4 | null
  tooltip?: string | null
  message?: string | null
  patient?: string | null
  portal?: string | null
  loggedIn?: string | null
}

/** Throw `Trouble` when the EPJ could not do it; the run goes on. */
class Trouble extends Error {
  readonly seen: Seen
  constructor(problem: string, seen: Seen = {}) {
    super(problem)
    this.seen = seen
  }
}

interface Epj {
  reset(addresses: Record<string, string>): Promise<Seen>
  logIn(user: string, securityLevel: string, arbeidssted?: string): Promise<Seen>
  openPatient(patient: string): Promise<Seen>
  openKjernejournal(grunnlag: string): Promise<Seen>
  closePatient(): Promise<Seen>
  logOut(): Promise<Seen>
  testConnection(): Promise<Seen>
  /** An administrator's errands: the switch of the whole integration, and which professions have the user module. */
  switchIntegration(on: boolean): Promise<Seen>
  giveFunction(groups: string): Promise<Seen>
}

/** Stands where yours will: it drives the bench's own EPJ over HTTP. */
class ExampleEpj implements Epj {
  private door = process.env['EPJ_URL'] ?? ''

  reset(addresses: Record<string, string>) {
    if (addresses['epj']) this.door = `${addresses['epj']}/driver/actions`
    // The doctor knows of no room: then there is nothing to make as new.
    return this.door === '' ? Promise.resolve({}) : this.order('reset')
  }
  logIn(user: string, securityLevel: string, arbeidssted?: string) {
    return this.order('log-in', { user, securityLevel, ...(arbeidssted && { arbeidssted }) })
  }
  openPatient(patient: string) {
    return this.order('open-patient', { patient })
  }
  openKjernejournal(grunnlag: string) {
    return this.order('open-kjernejournal', { grunnlag })
  }
  closePatient() {
    return this.order('close-patient')
  }
  logOut() {
    return this.order('log-out')
  }
  testConnection() {
    return this.order('test-connection')
  }
  switchIntegration(on: boolean) {
    return this.order('switch-integration', { on })
  }
  giveFunction(groups: string) {
    return this.order('give-function', { groups })
  }

  private async order(action: string, args: object = {}): Promise<Seen> {
    if (this.door === '') throw new Trouble('the adapter was not told where the EPJ is: set EPJ_URL')
    const response = await fetch(this.door, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ action, args }),
    })
    const { ok, problem, seen } = (await response.json()) as { ok: boolean; problem?: string; seen: Seen }
    if (!ok) throw new Trouble(problem ?? 'no reason given', seen)
    return seen
  }
}

const epj: Epj = new ExampleEpj()

async function perform(
  action: string,
  args: Record<string, string> & { addresses?: Record<string, string>; on?: boolean },
): Promise<Seen> {
  switch (action) {
    case 'reset':
      return epj.reset(args.addresses ?? {})
    case 'log-in':
      return epj.logIn(args['user'] ?? '', args['securityLevel'] ?? '4', args['arbeidssted'])
    case 'open-patient':
      return epj.openPatient(args['patient'] ?? '')
    case 'open-kjernejournal':
      return epj.openKjernejournal(args['grunnlag'] ?? 'SAMTYKKE')
    case 'close-patient':
      return epj.closePatient()
    case 'log-out':
      return epj.logOut()
    case 'test-connection':
      return epj.testConnection()
    case 'switch-integration':
      return epj.switchIntegration(args.on === true)
    case 'give-function':
      return epj.giveFunction(args['groups'] ?? '')
    default:
      throw new Trouble(`this adapter does not know «${action}»`)
  }
}

async function answer(order: string): Promise<string> {
  try {
    const { action, args } = JSON.parse(order)
    return JSON.stringify({ ok: true, seen: await perform(action, args ?? {}) })
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    return JSON.stringify({ ok: false, problem: error.message, seen: error.seen })
  }
}

const [how = '9000'] = process.argv.slice(2)
if (how === '--once') {
  process.stdout.write(await answer(readFileSync(0, 'utf8')))
} else {
  const server = createServer(async (request, response) => {
    // A web page can make a browser on this machine send a form, but not JSON.
    if (!request.headers['content-type']?.startsWith('application/json')) {
      response.writeHead(415, { 'content-type': 'text/plain' }).end('POST an action as application/json')
      return
    }
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    try {
      const body = await answer(Buffer.concat(chunks).toString('utf8'))
      response.writeHead(200, { 'content-type': 'application/json' }).end(body)
    } catch (error) {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error))
    }
  })
  // Only this machine: an adapter can open every patient of the EPJ.
  server.listen(Number(how), '127.0.0.1', () => {
    const address = server.address()
    process.stdout.write(`http://127.0.0.1:${typeof address === 'object' ? address?.port : how}/actions\n`)
  })
}
