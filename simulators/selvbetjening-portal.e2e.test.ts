// Who may see and do what in Selvbetjening’s portal, and for how long.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Room } from './core/room/room.ts'
import { openSelvbetjening, pid, type SelvbetjeningBench, sykehjem } from './fixture/open-selvbetjening.ts'
import { createTestBrowser } from './helseid/fixture/browser.ts'
import { openPortal, type TestPortal } from './helseid/fixture/portal.ts'

let bench: SelvbetjeningBench
let room: Room
let home: string
let portal: TestPortal

beforeAll(async () => {
  bench = await openSelvbetjening()
  ;({ room, home } = bench)
})
beforeEach(async () => {
  portal = await bench.begin()
})
afterAll(() => bench.close())

describe('the portal', () => {
  it('sends who is not signed in to HelseID, and back to the page that was asked for', async () => {
    const browser = createTestBrowser()
    const sent = await browser.get(`${home}/virksomheter`)
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `${home}/logg-inn?til=%2Fvirksomheter`])
    const page = await browser.follow(
      await browser.get(`${home}/logg-inn?til=%2Fvirksomheter&test_pid=${pid('lege')}`),
      room.addresses.room,
    )
    expect(page.url).toBe(`${home}/virksomheter`)
    expect(await page.text()).toContain('Du har ingen av HelseIDs tre rettigheter')
  })

  it.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'x'])(
    'does not go to %s after the log-in',
    async (til) => {
      const browser = createTestBrowser()
      const address = `${home}/logg-inn?${new URLSearchParams({ til, test_pid: pid('lege') })}`
      const page = await browser.follow(await browser.get(address), room.addresses.room)
      expect(page.url.startsWith(home)).toBe(true)
    },
  )

  it('takes no forms from other sites, and none without a session', async () => {
    const cross = await fetch(`${home}/ny`, {
      method: 'POST',
      headers: { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' },
      body: '',
    })
    expect(cross.status).toBe(403)
    const none = await createTestBrowser().post(`${home}/ny`, {})
    expect(none.headers.get('location')).toBe(`${home}/logg-inn`)
  })

  it('shows nobody another organisation’s client', async () => {
    const clientId = await bench.aClient()
    const lege = await openPortal(room, pid('lege'))
    expect((await lege.get(`/klienter/${clientId}`)).status).toBe(403)
    expect((await lege.post(`/klienter/${clientId}/fil`, [])).status).toBe(403)
    expect((await portal.get('/klienter/nobody')).status).toBe(404)
  })

  it('is left at once when the person logs out of HelseID in another program, and the other way round', async () => {
    const { browser } = portal
    const client = await bench.clientFrom(await bench.aClient())
    const form = await client.parForm({ acr_values: undefined, test_pid: undefined, scope: 'openid' })
    const { body } = await client.post('/connect/par', form)
    const query = new URLSearchParams({
      client_id: client.clientId,
      request_uri: String(body['request_uri']),
    })
    // The portal's log-in is enough: nobody is asked again.
    const answer = await browser.get(`${room.addresses.helseid}/connect/authorize?${query}`)
    const code = new URL(answer.headers.get('location') ?? '').searchParams.get('code')
    const tokens = await client.token({ grant_type: 'authorization_code', code })
    const hint = String(tokens.body['id_token'])
    const ended = await browser.get(`${room.addresses.helseid}/connect/endsession?id_token_hint=${hint}`)
    expect(await ended.text()).toContain('HelseID Selvbetjening')
    expect(bench.lastExchange()?.facts).toMatchObject({ loggedOutElsewhere: 1, toldOfLogOut: 1 })
    expect((await browser.get(`${home}/virksomheter`)).status).toBe(303)

    const again = await openPortal(room, pid('systemansvarlig'))
    await again.browser.follow(await again.post('/logg-ut', []), room.addresses.room)
    const next = await client.post(
      '/connect/par',
      await client.parForm({ acr_values: undefined, test_pid: undefined, scope: 'openid' }),
    )
    const asked = new URLSearchParams({
      client_id: client.clientId,
      request_uri: String(next.body['request_uri']),
    })
    const page = await again.browser.get(`${room.addresses.helseid}/connect/authorize?${asked}`)
    expect(page.headers.get('location')).toContain('/account/login/')
  })

  it('takes the EPJ of the same browser along when it is left, by a frame that its page may have', async () => {
    const { epj, helseid, room: within } = room.addresses
    const lege = await openPortal(room, pid('lege'))
    const { browser } = lege
    const begun = await browser.post(`${epj}/log-in`, { user: pid('lege'), arbeidssted: sykehjem })
    await browser.follow(begun, within)
    expect((await browser.get(`${epj}/patients`)).status).toBe(200)
    const left = await browser.follow(await lege.post('/logg-ut', []), within)
    const html = await left.text()
    const address = /<iframe hidden title="[^"]+" data-address="([^"]+)"/.exec(html)?.[1] ?? ''
    const frame = new URL(address.replaceAll('&#38;', '&').replaceAll('&amp;', '&'))
    expect([frame.origin + frame.pathname, frame.searchParams.get('iss')]).toEqual([
      `${epj}/logged-out-elsewhere`,
      helseid,
    ])
    expect(left.headers.get('content-security-policy')).toMatch(
      new RegExp(`;frame-src ${epj}/logged-out-elsewhere$`),
    )
    expect(bench.lastExchange()?.facts).toMatchObject({ loggedOutElsewhere: 1, toldInFrames: 1 })
    expect(html).toContain(`data-goes-on href="${home}`)

    const other = new URL(frame)
    other.searchParams.set('sid', 'another')
    expect((await browser.get(other.href)).status).toBe(400)
    expect((await browser.get(`${epj}/patients`)).status).toBe(200)
    expect((await browser.get(frame.href)).status).toBe(200)
    expect((await browser.get(`${epj}/patients`)).status).toBe(303)
  })

  it('believes no log-out that is not HelseID’s', async () => {
    for (const token of ['', 'x.y.z']) {
      const answer = await createTestBrowser().post(`${home}/utlogget`, { logout_token: token })
      expect(answer.status).toBe(400)
    }
    expect((await portal.get('/virksomheter')).status).toBe(200)
  })
})
