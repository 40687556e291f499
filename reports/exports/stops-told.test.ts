// Whoever has only the build server's page is told what was in the EPJ's way, whichever format it reads.
import { describe, expect, it } from 'vitest'
import { failingResult } from '../fixtures/result.ts'
import { toCtrf } from './ctrf.ts'
import { toJunit } from './junit.ts'
import { toSarif } from './sarif.ts'
import { toTap } from './tap.ts'

const stopped = () => ({
  ...failingResult(),
  stops: [
    {
      exchange: 1,
      cause: 'configuration' as const,
      operation: 'helseid.par',
      status: 400,
      reason: 'The client may not use the scope nhn:x',
      setting: { nb: 'Tilgangene til klienten.', en: 'What the client <may> # use.' },
      times: 3,
    },
  ],
})
const said =
  /Configuration: helseid\.par answered 400\. The client may not use the scope nhn:x \(3 times\)\. .*What the client/

describe('where the EPJ was stopped', () => {
  it.each([
    ['SARIF', toSarif],
    ['CTRF', toCtrf],
    ['TAP', toTap],
    ['JUnit', toJunit],
  ])('stands in %s, and nothing of it where nothing was', (_format, write) => {
    expect(write(stopped(), { language: 'en' })).toMatch(said)
    expect(write(failingResult(), { language: 'en' })).not.toMatch(/Where the EPJ was stopped/)
  })

  it('stands where each format has a place for the run', () => {
    const [invocation] = JSON.parse(toSarif(stopped())).runs[0].invocations
    expect(invocation.toolExecutionNotifications).toMatchObject([{ level: 'warning' }])
    expect(JSON.parse(toCtrf(stopped())).results.summary.extra.stops).toHaveLength(1)
    expect(toTap(stopped(), { language: 'en' })).toMatch(/^# Where the EPJ was stopped: .*\\# use\.$/m)
    expect(toJunit(stopped(), { language: 'en' })).toMatch(
      /<system-out>Where the EPJ was stopped:\n[^<]+&lt;may&gt;[^<]+<\/system-out>\s*<\/testsuite>/,
    )
    expect(toJunit(stopped(), { language: 'en' }).match(/Where the EPJ was stopped/g)).toHaveLength(1)
  })
})
