// HAR 1.2 of the exchanges that the report shows: tokens as hashes, secrets as the journal keeps them.
import type { Result, ShownExchange } from '#conformance/result.ts'
import { legibleLine } from '../legible.ts'
import { legibleJson } from './legible-json.ts'

export function toHar(result: Result): string {
  const log = {
    log: {
      version: '1.2',
      creator: { name: 'Testbenk', version: result.suite.version },
      comment: `Run ${legibleLine(result.run.id)}: the exchanges that its report shows. Times of single phases are not recorded.`,
      entries: result.exchanges.map(entryOf),
    },
  }
  return legibleJson(log)
}

function entryOf({ seq, at, operation, request, response, aborted, fault, explanation }: ShownExchange) {
  // No address that was sent has a fragment; the words that stand for a token have its sign.
  const url = new URL(request.target.replaceAll('#', '%23'), `http://${hostOf(request)}`)
  return {
    startedDateTime: at,
    time: 0,
    request: {
      method: legibleLine(request.method),
      url: url.href,
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: headersOf(request.headers),
      queryString: [...url.searchParams].map(([name, value]) => ({ name, value })),
      ...(request.body !== undefined && {
        postData: { mimeType: typeOf(request.headers), text: request.body },
      }),
      headersSize: -1,
      bodySize: request.body === undefined ? 0 : Buffer.byteLength(request.body),
    },
    response: {
      status: response?.status ?? 0,
      statusText: '',
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: headersOf(response?.headers ?? []),
      content: {
        size: Buffer.byteLength(response?.body ?? ''),
        mimeType: typeOf(response?.headers ?? []),
        ...(response?.body !== undefined && { text: response.body }),
      },
      redirectURL: headerValue(response?.headers ?? [], 'location') ?? '',
      headersSize: -1,
      bodySize: -1,
    },
    cache: {},
    timings: { send: 0, wait: 0, receive: 0 },
    comment: [operation, aborted ? 'aborted' : '', fault ?? '', explanation ?? '']
      .filter(Boolean)
      .join(' – '),
    _exchange: seq,
  }
}

type Headers = ShownExchange['request']['headers']

const headersOf = (headers: Headers) => headers.map(([name, value]) => ({ name: legibleLine(name), value }))

function headerValue(headers: Headers, name: string): string | undefined {
  return headers.find(([key]) => key === name)?.[1]
}

const typeOf = (headers: Headers) => headerValue(headers, 'content-type') ?? ''

/** The address the client used, when it told a readable one. */
function hostOf({ target, headers }: ShownExchange['request']): string {
  const host = headerValue(headers, 'host') ?? ''
  return URL.canParse(target, `http://${host}`) && /^[\w.:[\]-]+$/.test(host) ? host : 'localhost'
}
