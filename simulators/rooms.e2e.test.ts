// Rooms made and set back on the bench's own pages: by people, within bounds, and never by a page elsewhere.
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MOST_MADE_HERE } from './core/front/room-forms.ts'
import { openWorld, type TestWorld } from './fixture/open-world.ts'

describe('the pages of the bench', () => {
  let world: TestWorld
  const journalFile = join(tmpdir(), `testbenk-rooms-${process.pid}.jsonl`)

  beforeEach(async () => {
    world = await openWorld()
  })
  afterEach(async () => {
    await world.close()
    rmSync(journalFile, { force: true })
  })

  const post = (path: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(world.origin + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'accept-language': 'nb', ...headers },
      body: new URLSearchParams(form),
    })
  const events = (room: string) => world.rooms.get(room)?.journal.counters().events

  it('make a room, and lead to it', async () => {
    const answer = await post('/', { name: 'gruppe-1' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/r/gruppe-1/'])
    expect(world.rooms.get('gruppe-1')?.profile).toBe('strict')
    expect((await fetch(`${world.origin}/r/gruppe-1/epj`)).status).toBe(200)
  })

  it('make rooms for a class at once, with the same people in all, and say how many', async () => {
    const answer = await post('/', { name: 'klasse', count: '3' })
    const where = answer.headers.get('location')
    expect([answer.status, where]).toEqual([303, '/?made=3#rooms'])
    const rooms = ['klasse-1', 'klasse-2', 'klasse-3'].map((name) => world.rooms.get(name))
    expect(rooms.map((room) => room?.seed)).toEqual(['klasse', 'klasse', 'klasse'])
    const front = await (await fetch(world.origin + where, { headers: { 'accept-language': 'nb' } })).text()
    expect(front).toContain('Det er laget 3 rom. Åpne ett av dem, og velg «Øv med Line Danser»')
    expect(front).toContain('href="/r/klasse-3/epj"')
  })

  it('make none of a class’s rooms when one is there already', async () => {
    world.rooms.create({ name: 'halvt-2' })
    const answer = await post('/', { name: 'halvt', count: '2' })
    expect([answer.status, await answer.text()]).toEqual([
      422,
      expect.stringContaining('Det finnes allerede et rom som heter halvt-2.'),
    ])
    expect(world.rooms.get('halvt-1')).toBeUndefined()
  })

  it.each([
    ['gruppe 2', 'Navnet må bestå av'],
    ['demo', 'Det finnes allerede et rom som heter demo.'],
  ])('refuse the name «%s», and say why at the field', async (name, why) => {
    const answer = await post('/', { name })
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toContain(why)
    expect(html).toContain(`value="${name}"`)
  })

  it('set a room back when somebody is sure, and only then', async () => {
    world.rooms.create({ name: 'gruppe-1' })
    await fetch(`${world.origin}/r/gruppe-1/epj`)
    expect(events('gruppe-1')).toBeGreaterThan(0)
    const unsure = await post('/r/gruppe-1/', {})
    expect([unsure.status, await unsure.text()]).toEqual([422, expect.stringContaining('Kryss av for')])
    expect(events('gruppe-1')).toBeGreaterThan(0)
    const sure = await post('/r/gruppe-1/', { sure: 'on' })
    expect([sure.status, sure.headers.get('location')]).toEqual([303, '/r/gruppe-1/?reset'])
    expect(events('gruppe-1')).toBe(0)
    const page = await fetch(`${world.origin}/r/gruppe-1/?reset`, { headers: { 'accept-language': 'nb' } })
    expect(await page.text()).toContain('Rommet er nullstilt.')
  })

  it('do not set back a room in which a run is recorded', async () => {
    world.rooms.create({ name: 'run', journalFile })
    await fetch(`${world.origin}/r/run/epj`)
    const before = events('run')
    const answer = await post('/r/run/', { sure: 'on' })
    expect([answer.status, await answer.text()]).toEqual([
      409,
      expect.stringContaining('En prøvekjøring tas opp i dette rommet.'),
    ])
    expect(events('run')).toBe(before)
    expect(before).toBeGreaterThan(0)
  })

  it.each([
    ['/', { name: 'fremmed' }],
    ['/r/demo/', { sure: 'on' }],
  ])('take no form at %s from a page elsewhere', async (path, form: Record<string, string>) => {
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://elsewhere.example' },
    ])
      expect((await post(path, form, headers)).status).toBe(403)
    expect(world.rooms.get('fremmed')).toBeUndefined()
  })

  it('take no large form', async () => {
    expect((await post('/', { name: 'x'.repeat(5_000) })).status).toBe(413)
  })

  it('make no more rooms than are enough, and say what to do instead', async () => {
    for (let number = world.rooms.list().length; number < MOST_MADE_HERE; number += 1)
      expect((await post('/', { name: `fyll-${number}` })).status).toBe(303)
    const answer = await post('/', { name: 'en-til' })
    const html = await answer.text()
    expect([answer.status, world.rooms.get('en-til')]).toEqual([422, undefined])
    expect(html).toContain(`Det er ${MOST_MADE_HERE} rom eller flere`)
    expect(html).not.toContain('<form')
  })
})
