// What no public page settles of the portal towards browsers: its cookies, and whether it may stand in a frame.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Bench, openBench } from '../fixture/bench.ts'
import { createBrowser, openSession } from '../fixture/browser.ts'
import { COOKIE_SWITCH } from './cookies.ts'
import { FRAME_SWITCH } from './frames.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())
afterEach(() => {
  for (const { name, values } of [COOKIE_SWITCH, FRAME_SWITCH]) turn(name, values[0])
})

const turn = (name: string, position: string) => bench.room.switches.turn(name, position)

async function opened() {
  const browser = createBrowser(bench)
  await browser.open(await openSession(bench))
  return browser
}

describe('a switch decides', () => {
  it.each([
    ['lax', /^kj-vindu=[\w-]{43}; Path=[^;]+\/hpp-webapp; HttpOnly; SameSite=Lax$/],
    ['none', /^kj-vindu=[\w-]{43}; Path=[^;]+\/hpp-webapp; HttpOnly; Secure; SameSite=None$/],
    [
      'partitioned',
      /^kj-vindu=[\w-]{43}; Path=[^;]+\/hpp-webapp; HttpOnly; Secure; Partitioned; SameSite=None$/,
    ],
    ['servlet', /^JSESSIONID=[\w-]{43}; Path=[^;]+\/hpp-webapp; HttpOnly$/],
  ])('how the portal’s cookie looks: %s', async (position, form) => {
    turn('kjernejournal.portal-cookie', position)
    const browser = await opened()
    expect(browser.cookies).toEqual([expect.stringMatching(form)])
    expect((await browser.get('pasient')).status).toBe(200)
    expect((await browser.get('loggut')).status).toBe(200)
    // Logging out clears the same cookie.
    expect(browser.cookies[0]).toMatch(/^(?:kj-vindu|JSESSIONID)=;.*Expires=Thu, 01 Jan 1970/)
    expect((await browser.get('pasient')).status).toBe(403)
  })

  it('whether another site may show the portal in a frame, its error pages too', async () => {
    const browser = await opened()
    const policies = async (page: string) => {
      const { headers } = await browser.get(page)
      return [
        /frame-ancestors ([^;]+)/.exec(headers.get('content-security-policy') ?? '')?.[1],
        headers.get('x-frame-options'),
      ]
    }
    const pages = ['pasient', 'pasient/legemidler', 'hentpasient.html?code=nothing&ehr_code_verifier=x']
    for (const page of pages) expect(await policies(page)).toEqual(["'self'", 'SAMEORIGIN'])
    turn('kjernejournal.portal-in-frame', 'allowed')
    for (const page of pages) expect(await policies(page)).toEqual(['*', null])
    // The rest of the policy stands.
    const { headers } = await browser.get('pasient')
    expect(headers.get('content-security-policy')).toContain("default-src 'self'")
  })
})
