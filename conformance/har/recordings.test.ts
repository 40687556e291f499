// Recordings of a correct EPJ from which somebody has taken things out: nothing in them may be held against the EPJ.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { toHar } from '#reports/exports/har.ts'
import { buildResult } from '#reports/fixtures/result.ts'
import { readChain } from '#simulators/core/journal/chain.ts'
import { readEvidence } from '../evidence/evidence.ts'
import { judgeEvidence } from '../judge-evidence.ts'
import { journal } from '../kit/fixture/build-events.ts'
import * as helseid from '../kit/fixture/build-helseid-calls.ts'
import * as kjernejournal from '../kit/fixture/build-kjernejournal-calls.ts'
import * as tokens from '../kit/fixture/build-tokens.ts'
import { plans } from '../plans/index.ts'
import { shownExchanges } from '../shown-exchanges.ts'
import { readHar } from './har-file.ts'
import { importHar } from './import-har.ts'

const out = mkdtempSync(join(tmpdir(), 'recordings-'))
afterAll(() => rmSync(out, { recursive: true, force: true }))

type Headers = readonly { readonly name: string; readonly value: string }[]
interface Message {
  headers: Headers
  postData?: { text?: string; mimeType: string } | undefined
  content?: { text?: string | undefined }
}
interface Entry {
  startedDateTime: string
  request: Message & { method: string; url: string; bodySize?: number }
  response: Message & { status: number }
}

const form = { code: 'code-of-the-log-in-0123456789' }
const code = 'code-of-the-session-0123456789'
const system = tokens.accessToken({
  'helseid://claims/identity/pid': undefined,
  scope: ['nhn:kjernejournal/api'],
})
const working = [
  helseid.metadata(),
  helseid.par(),
  helseid.authorize(),
  helseid.nonceDemand({ form }),
  helseid.token({ form }),
  helseid.systemToken(),
  kjernejournal.indicator({
    headers: kjernejournal.dpopHeaders('/kjernejournal/api/v1/helseindikator', system),
  }),
  kjernejournal.sessionCreate({ answer: { code, sessionId: 'session-1' } }),
  kjernejournal.openPortal({ query: { code } }),
  kjernejournal.sessionEnd(),
  helseid.endSession(),
]

/** As a proxy records it: everything. */
function recorded(drafts: typeof working = working): Entry[] {
  return journal(...drafts).flatMap((event) => {
    if (event.type !== 'exchange') return []
    const headersOf = (headers: readonly (readonly [string, string])[]) =>
      headers.map(([name, value]) => ({ name, value }))
    const { request, response } = event
    const text = (body: typeof request.body) => (body && 'text' in body ? body.text : undefined)
    const sent = text(request.body)
    return {
      startedDateTime: event.at,
      request: {
        method: request.method,
        url: `http://localhost:4400${request.target}`,
        headers: [{ name: 'host', value: 'localhost:4400' }, ...headersOf(request.headers)],
        ...(sent !== undefined && { postData: { mimeType: '', text: sent } }),
      },
      response: {
        status: response?.status ?? 0,
        headers: headersOf(response?.headers ?? []),
        content: { text: text(response?.body) },
      },
    }
  })
}

let files = 0
function imported(har: string) {
  files += 1
  const journalFile = join(out, `${files}.jsonl`)
  const mark = { kind: 'note', data: {} }
  const { notShown } = importHar({
    entries: readHar(har),
    journalFile,
    addresses: [],
    began: mark,
    ended: mark,
  })
  const text = readFileSync(journalFile, 'utf8')
  const { checks } = judgeEvidence(plans.portal, readEvidence(readChain(text).events))
  const wrong = checks.filter(({ verdict }) => ['failed', 'warning', 'error'].includes(verdict))
  return {
    text,
    notShown,
    wrong: wrong.map(({ id, findings }) => [id, findings[0]?.at]),
    of: (id: string) => checks.find((check) => check.id === id),
  }
}

/** With something done to each call. */
const changed = (change: (entry: Entry) => void, entries = recorded()) => {
  for (const entry of entries) change(entry)
  return imported(JSON.stringify({ log: { entries } }))
}

const without =
  (...names: readonly string[]) =>
  ({ request, response }: Entry) => {
    for (const message of [request, response])
      message.headers = message.headers.filter(({ name }) => !names.includes(name.toLowerCase()))
  }

describe('a recording of a correct EPJ', () => {
  it('holds nothing against it, and shows enough to decide, when nothing was taken out', () => {
    const { wrong, of, notShown } = changed(() => undefined)
    expect({ wrong, notShown: [...notShown] }).toEqual({ wrong: [], notShown: [] })
    for (const id of ['helseid/dpop-ath', 'helseid/private-key-jwt', 'kjernejournal/dpop-on-session-calls'])
      expect(of(id)?.verdict, id).toBe('passed')
  })

  it('whose room was a week ahead of the recorder holds nothing against it, either', () => {
    const week = 7 * 24 * 60 * 60 * 1000
    const { wrong, of } = changed((entry) => {
      entry.startedDateTime = new Date(Date.parse(entry.startedDateTime) - week).toISOString()
    })
    expect(wrong).toEqual([])
    for (const id of ['helseid/dpop-iat', 'helseid/assertion-in-time'])
      expect(of(id)?.verdict, id).toBe('passed')
  })

  it('that we exported ourselves, with tokens as hashes, leaves what rests on them undecided, and says why', () => {
    const again = kjernejournal.indicator({
      headers: kjernejournal.dpopHeaders('/kjernejournal/api/v1/helseindikator', system),
    })
    const evidence = readEvidence(journal(...working.slice(0, 7), again, ...working.slice(7)))
    const { checks } = judgeEvidence(plans.portal, evidence)
    const har = toHar(buildResult({ exchanges: shownExchanges(evidence, checks) }))
    expect(har).toContain('(token request.header.dpop#1')
    const { wrong, of } = imported(har)
    expect(wrong).toEqual([])
    expect(of('kjernejournal/dpop-on-session-calls')).toMatchObject({
      verdict: 'inconclusive',
      note: {
        en: 'The recording does not show all that is needed to judge header.authorization, so this is not decided.',
      },
    })
    expect(of('helseid/private-key-jwt')).toMatchObject({
      verdict: 'inconclusive',
      note: {
        nb: 'Opptaket viser ikke alt som trengs for å bedømme body.client_assertion. Derfor er dette ikke avgjort.',
      },
    })
    expect(of('kjernejournal/source-system')?.verdict).toBe('passed')
    expect(of('kjernejournal/indicator-once')?.verdict).toBe('inconclusive')
  })

  it('that Chrome has cleaned: Authorization and cookies are gone', () => {
    const { wrong, of } = changed(without('authorization', 'cookie', 'set-cookie'))
    expect(wrong).toEqual([])
    expect(of('kjernejournal/dpop-on-session-calls')?.verdict).toBe('inconclusive')
  })

  it('that somebody has cleaned of proofs too, or of every header', () => {
    for (const clean of [
      without('authorization', 'dpop'),
      ({ request, response }: Entry) => {
        request.headers = []
        response.headers = []
      },
    ]) {
      const { wrong, of } = changed(clean)
      expect(wrong).toEqual([])
      expect(of('helseid/dpop-on-token')?.verdict).toBe('inconclusive')
    }
  })

  it('whose values a tool has written over', () => {
    for (const instead of ['[redacted]', '***', 'REDACTED', '[access_token redacted]', 'xxxxxxxx']) {
      const { wrong } = changed(({ request, response }) => {
        request.headers = request.headers.map(({ name, value }) =>
          ['authorization', 'dpop'].includes(name)
            ? { name, value: name === 'dpop' ? instead : `DPoP ${instead}` }
            : { name, value },
        )
        if (request.postData?.text?.includes('client_assertion=')) {
          const form = new URLSearchParams(request.postData.text)
          for (const name of [
            'client_assertion',
            'code',
            'code_verifier',
            'state',
            'nonce',
            'code_challenge',
          ])
            if (form.has(name)) form.set(name, instead)
          request.postData.text = form.toString()
        }
        const { content } = response
        if (content?.text?.includes('_token'))
          content.text = content.text.replace(/("(?:access|id|refresh)_token":")[^"]+/g, `$1${instead}`)
        const url = new URL(request.url)
        for (const name of ['code', 'ehr_code_verifier', 'id_token_hint'])
          if (url.searchParams.has(name)) url.searchParams.set(name, instead)
        request.url = url.href
      })
      expect(wrong, instead).toEqual([])
    }
  })

  it('whose bodies were not kept', () => {
    const { wrong } = changed(({ request, response }) => {
      delete request.postData
      delete response.content
    })
    expect(wrong).toEqual([])
  })

  it('of the browser alone, or of the server alone', () => {
    const isBrowser = ({ request }: Entry) => /authorize|hentpasient|endsession/.test(request.url)
    for (const entries of [recorded().filter(isBrowser), recorded().filter((entry) => !isBrowser(entry))]) {
      expect(entries.length).toBeGreaterThan(2)
      expect(changed(() => undefined, entries).wrong).toEqual([])
    }
  })
})

describe('a recording with tokens that cannot be read', () => {
  it('shows none of them, in the journal or in what is made of it', () => {
    const canary = 'CANARY-opaque-0123456789abcdefghij'
    const { text, of } = changed(({ request, response }) => {
      const opaque = (value: string) => value.replace(/eyJ[\w-]+\.[\w-]+\.[\w-]+/g, canary)
      request.headers = request.headers.map(({ name, value }) =>
        name === 'authorization' ? { name, value: opaque(value) } : { name, value },
      )
      if (response.content?.text) response.content.text = opaque(response.content.text)
      request.url = opaque(request.url)
    })
    expect(text).not.toContain('CANARY')
    expect(text).toMatch(/DPoP secret:token:[0-9a-f]{16}/)
    expect(JSON.stringify(of('kjernejournal/dpop-on-session-calls')?.findings)).not.toContain('CANARY')
  })
})

describe('a recording of a wrong EPJ', () => {
  it('is still held against it where it shows what is wrong', () => {
    const noProof = kjernejournal.sessionCreate({ headers: { dpop: undefined }, status: 401, answer: {} })
    const noScheme = kjernejournal.sessionCreate({
      headers: { authorization: undefined },
      status: 401,
      answer: {},
    })
    const noType = kjernejournal.sessionCreate({ headers: { 'x-source-system': undefined } })
    for (const [wrong, at] of [
      [noProof, 'header.dpop'],
      [noScheme, 'header.authorization'],
      [noType, 'header.x-source-system'],
    ] as const)
      expect(changed(() => undefined, recorded([...working, wrong])).wrong).toContainEqual([
        at === 'header.x-source-system'
          ? 'kjernejournal/source-system'
          : 'kjernejournal/dpop-on-session-calls',
        at,
      ])
    const invented = kjernejournal.openPortal({
      query: { code: 'a-code-that-nobody-gave-0123' },
      status: 404,
    })
    expect(changed(() => undefined, recorded([...working, invented])).wrong).toContainEqual([
      'kjernejournal/portal-opened',
      'query.code',
    ])
    const cleaned = changed(without('authorization'), recorded([...working, noType]))
    expect(cleaned.wrong).toEqual([['kjernejournal/source-system', 'header.x-source-system']])
  })
})
