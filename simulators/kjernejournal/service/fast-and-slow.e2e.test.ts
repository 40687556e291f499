import { expect, it } from 'vitest'
import { createRandom } from '#simulators/core/room/random.ts'
import { DEMANDS } from '../fixture/door.ts'
import { createLookUps, type DrawnLookUp } from '../fixture/drawn-look-ups.ts'
import { openPairOfRooms, type PairedRoom, ROOM } from '../fixture/pair-of-rooms.ts'
import { isLetIn } from '../fixture/plain-verifier.ts'

const CASES = 20_000
const PATH = `${ROOM}/kjernejournal/api/v1/helseindikator`
const START = Date.parse('2026-03-02T10:00:00Z')
/** Codes of those who are not let in. */
const SHUT_OUT = /"feilkode":"(?:KJF-000123|TB-LEVEL|TB-FORBIDDEN)"/
/** A number that could be a living person's: the room itself turns it down, and nobody judges the token. */
const REFUSED_BY_ROOM = 'This is a simulator: use synthetic'

/** Another by the environment: a run that fails names the one it had. */
const SEED = process.env['SEED'] ?? '1'

it(`the fast way and the slow way say and write the same of ${CASES} look-ups (SEED=${SEED})`, async () => {
  const { fast, slow, helseid, population } = openPairOfRooms(START)
  const url = `http://room.test${PATH}`
  const now = () => fast.room.clock.seconds()
  const next = createLookUps({ random: createRandom(SEED), helseid, population, url, now })
  const keys = new Map([['first', { ...helseid.key.jwk }]])
  const used = new Set<string>()
  const seen = { ok: 0, shutOut: 0, other: 0 }

  for (let count = 0; count < CASES; count += 1) {
    if (count % 500 === 499) for (const { room } of [fast, slow]) await room.clock.advance(1_000)
    // The plain verifier knows the strict rules only: the last fifth is held to the slow way alone.
    const lenient = count >= CASES * 0.8
    for (const { room } of [fast, slow]) room.profile = lenient ? 'lenient' : 'strict'
    const drawn = next()
    const request = asBytes(drawn)
    const [quick, plain] = await Promise.all([fast.send(request), slow.send(request)])
    if (comparable(quick) !== comparable(plain) || written(fast) !== written(slow)) {
      expect(comparable(quick), `case ${count}`).toBe(comparable(plain))
      expect(written(fast), `case ${count}`).toBe(written(slow))
    }
    const out = SHUT_OUT.test(quick)
    seen[quick.startsWith('HTTP/1.1 200') ? 'ok' : out ? 'shutOut' : 'other'] += 1
    if (lenient || quick.includes(REFUSED_BY_ROOM) || !isForVerifier(drawn, count)) continue
    const world = { issuer: helseid.issuer, now: now(), keys, used }
    const letIn = await isLetIn(drawn.headers, { ...DEMANDS, url }, world)
    if (letIn === out) expect({ count, letIn, quick, request: request.toString('latin1') }).toBeUndefined()
  }

  // What is never let in, or never refused, shows little; nor does a fast way that nobody takes.
  expect(Math.min(seen.ok, seen.shutOut, seen.other)).toBeGreaterThan(CASES / 50)
  expect(fast.fast()).toBeGreaterThan(CASES * 0.8)
  expect(slow.fast()).toBe(0)
  fast.close()
  slow.close()
}, 300_000)

/** Every proof, or it would not know which have been used; of calls with Bearer, which it takes long for, some. */
function isForVerifier({ headers }: DrawnLookUp, count: number): boolean {
  return count % 5 === 0 || headers.some(([name]) => name.toLowerCase() === 'dpop')
}

function asBytes({ headers, body }: DrawnLookUp): Buffer {
  const lines = [['host', 'room.test'], ...headers, ['content-length', `${body.length}`]]
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  return Buffer.concat([Buffer.from(`POST ${PATH} HTTP/1.1\r\n${head}\r\n`, 'latin1'), body])
}

/** An answer without the machine's date, its headers in any order. */
function comparable(answer: string): string {
  const [head = '', ...body] = answer.split('\r\n\r\n')
  const [status, ...headers] = head.split('\r\n')
  const sent = headers.map((line) => line.toLowerCase()).filter((line) => !line.startsWith('date:'))
  return [status, ...sent.sort(), '', ...body].join('\n')
}

/** The newest entry, without what chains it, and without the length that Express adds after it was written. */
function written({ room }: PairedRoom): string {
  const line = room.journal.lines(room.journal.head().events - 1, 1)[0] ?? ''
  return line.slice(0, line.lastIndexOf(',"prev":')).replaceAll(/,\["content-length","\d+"\]/g, '')
}
