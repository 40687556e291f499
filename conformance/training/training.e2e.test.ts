// The ways in: from the front page, each of those who come leads to a page of theirs; and what the trainer's page says
// of users and patients is true in the room.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dateIn } from '#simulators/core/pages/dates.ts'
import { openWorld, type TestWorld } from '#simulators/fixture/open-world.ts'
import { populationOf } from '#simulators/population/of-seed.ts'
import { boardWhenAsked } from '../board/when-asked.ts'
import { journeyWhenAsked } from '../journey/when-asked.ts'
import { joinPages } from '../pages/join-pages.ts'
import { isSet } from './record-day.ts'
import { createTrainingPages } from './training-pages.ts'

describe('the ways in', () => {
  let world: TestWorld
  const problems: unknown[] = []
  const report = (problem: unknown) => problems.push(problem)

  beforeAll(async () => {
    world = await openWorld({
      roomPages: joinPages(
        createTrainingPages(report, () => world.rooms.list()),
        journeyWhenAsked(report),
        boardWhenAsked(report),
      ),
    })
  })
  afterAll(async () => {
    await world.close()
    expect([...problems, ...world.problems]).toEqual([])
  })

  async function page(path: string, language = 'nb'): Promise<string> {
    const answer = await fetch(world.origin + path, { headers: { 'accept-language': language } })
    expect([path, answer.status]).toEqual([path, 200])
    return answer.text()
  }
  /** The links among the ways in, in their order. */
  const ways = (html: string) =>
    [...html.matchAll(/<li class="ds-card tb-way">.*?href="([^"]+)"/g)].map(([, href = '']) => href)

  it.each(['nb', 'en'])(
    'lead to the trainer’s, the municipality’s and the vendor’s pages (%s)',
    async (language) => {
      const front = ways(await page('/', language))
      expect(front).toEqual(['/r/demo/training', '/r/demo/journey', '/r/demo/board', '/r/demo/'])
      for (const href of front) await page(href, language)
      expect(ways(await page('/r/demo/', language))).toEqual(front.slice(0, 3))
    },
  )

  it('name the users of the room, those who are let in first', async () => {
    const { healthWorkers } = populationOf('demo')
    const html = await page('/r/demo/training')
    const rows = [...html.matchAll(/<tr>\s*<th scope="row">([^<]+)<\/th>.*?<\/tr>/gs)].map(
      ([row, name = '']) => ({ name, access: />(ja|nei)<\/td>\s*<\/tr>$/.exec(row)?.[1] }),
    )
    const users = rows.slice(0, healthWorkers.length)
    expect(users.map(({ access }) => access)).toEqual([...Array(6).fill('ja'), 'nei', 'nei'])
    expect(rows.slice(healthWorkers.length).every(({ access }) => access === undefined)).toBe(true)
    for (const { name } of healthWorkers)
      expect(users.map((user) => user.name.split(' ').at(-1))).toContain(name.family)
  })

  it('tell how other machines reach the room, as long as none can', async () => {
    const { port } = new URL(world.origin)
    // The port that it names is the one that the bench is started on.
    const command = `npm start -- --port ${port} --host 0.0.0.0 --public-url http://maskinnavn:${port}`
    expect(await page('/r/demo/training')).toContain(command)
    expect(await page('/r/demo/training', 'en')).toContain('works on this machine alone')
  })

  it('tell when the records are old, and when Line Danser’s prescriptions have begun to run out', async () => {
    const { clock } = world.rooms.create({ name: 'late' })
    clock.set(Date.parse('2026-10-10T12:00:00Z'))
    clock.freeze()
    const seen = async (at: string, language = 'nb') => {
      clock.set(Date.parse(at))
      const html = await page('/r/late/training', language)
      return ['Still klokken', 'gå ut', 'Set the room’s clock', 'run out'].filter((words) =>
        html.includes(words),
      )
    }
    expect(await seen('2027-01-19T12:00:00Z')).toEqual(['Still klokken'])
    expect(await seen('2027-01-20T12:00:00Z')).toEqual(['Still klokken', 'gå ut'])
    expect(await seen('2027-01-20T12:00:00Z', 'en')).toEqual(['Set the room’s clock', 'run out'])
  })

  it('set the room’s clock to the day the records end and back, and begin it anew', async () => {
    const room = world.rooms.create({ name: 'kurs' })
    const { addresses, clock, journal } = room
    const choose = (values: Record<string, string>, origin = world.origin) =>
      fetch(`${addresses.room}/training`, {
        method: 'POST',
        body: new URLSearchParams(values),
        headers: { origin },
        redirect: 'manual',
      })
    await fetch(`${addresses.brreg}/enhetsregisteret/api/enheter?size=1`)
    expect((await choose({ clock: 'records' })).status).toBe(422)
    expect((await choose({ clock: 'records', sure: 'on' }, 'http://evil.example')).status).toBe(403)
    expect([isSet(room), journal.counters().exchanges]).toEqual([false, 1])

    const set = await choose({ clock: 'records', sure: 'on' })
    expect([set.status, set.headers.get('location')]).toEqual([303, '/r/kurs/training?clock#before'])
    clock.freeze()
    expect(clock.state().now).toMatch(/^2026-(?:09-30|09-29T2[23])/)
    expect(journal.counters().exchanges).toBe(0)
    expect(await page('/r/kurs/training?clock')).toContain(`viser nå ${dateIn('nb', clock.state().now)}`)
    const token = await fetch(`${addresses.helseid}/.well-known/openid-configuration`)
    expect(token.status).toBe(200)

    expect((await choose({ clock: 'machine', sure: 'on' })).status).toBe(303)
    expect([isSet(room), clock.state().frozen]).toEqual([false, false])
  })

  it('set the clock of a whole class, and begin all of its rooms anew', async () => {
    const [first, second] = ['klasse-1', 'klasse-2'].map((name) =>
      world.rooms.create({ name, seed: 'klasse' }),
    )
    const other = world.rooms.create({ name: 'andre' })
    const choose = (values: Record<string, string>) =>
      fetch(`${world.origin}/r/klasse-1/training`, {
        method: 'POST',
        body: new URLSearchParams(values),
        redirect: 'manual',
      })
    const set = () => [first, second, other].map((room) => room && isSet(room))
    expect(await page('/r/klasse-2/training')).toContain('Alle de 2 rommene med de samme brukerne')
    expect(await page('/r/klasse-2/training')).toContain(
      'Dette er klasse-2, ett av 2 rom med de samme brukerne',
    )
    expect(await page('/r/andre/training')).not.toContain('Hvilke rom?')

    await choose({ clock: 'records', rooms: 'this', sure: 'on' })
    expect(set()).toEqual([true, false, false])
    await choose({ clock: 'records', rooms: 'all', sure: 'on' })
    expect(set()).toEqual([true, true, false])

    const called = () => [first, second, other].map((room) => room?.journal.counters().exchanges)
    for (const name of ['klasse-1', 'klasse-2', 'andre'])
      await page(`/r/${name}/brreg/enhetsregisteret/api/enheter`)
    expect(called()).toEqual([1, 1, 1])
    const unsure = await choose({ clock: 'as-it-is', rooms: 'all' })
    expect([unsure.status, called()]).toEqual([422, [1, 1, 1]])
    expect(await unsure.text()).toMatch(/id="reset" open/)
    const sure = await choose({ clock: 'as-it-is', rooms: 'all', sure: 'on' })
    expect([sure.status, sure.headers.get('location')]).toEqual([303, '/r/klasse-1/training?reset#before'])
    expect([called(), set()]).toEqual([
      [0, 0, 1],
      [true, true, false],
    ])
    expect(await page('/r/klasse-1/training?reset')).toContain('Nullstilt. Alle må logge inn på nytt.')
  })

  it('leave a room alone in which a run is recorded', async () => {
    const journalFile = join(mkdtempSync(join(tmpdir(), 'training-')), 'events.jsonl')
    const room = world.rooms.create({ name: 'recorded', journalFile })
    const body = new URLSearchParams({ clock: 'records', sure: 'on' })
    const answer = await fetch(`${room.addresses.room}/training`, { method: 'POST', body })
    expect([answer.status, isSet(room)]).toEqual([409, false])
    expect(await answer.text()).toContain('Derfor kan klokken ikke stilles her')
  })

  it('point at things that are there', async () => {
    const html = await page('/r/demo/training')
    const hrefs = [...html.matchAll(/href="(\/r\/demo\/[^"]+)"/g)].map(([, href = '']) => href)
    expect(hrefs.filter((href) => !href.includes('assets')).length).toBeGreaterThan(4)
    for (const href of hrefs) await page(href.replaceAll('&amp;', '&'))
    expect(await page('/r/demo/kjernejournal/innbygger/logg?innbygger=line-danser')).toMatch(
      /value="line-danser" selected/,
    )
  })
})
