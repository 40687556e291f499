// What is said to somebody who has called the bench by a name it does not know.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { wantsPage } from '../pages/wants-page.ts'
import { nameIn } from './host-names.ts'

/** Nothing of a room is told: the one who asks may be a page that has made its own name point here. */
export function refuseStranger(host: string, request: IncomingMessage, response: ServerResponse): undefined {
  const name = nameIn(host)
  const [nb, en] = name === undefined ? UNREADABLE : unknown(name)
  const page = wantsPage(request)
  response.writeHead(name === undefined ? 400 : 403, {
    'content-type': page ? 'text/plain; charset=utf-8' : 'application/json',
    'x-content-type-options': 'nosniff',
  })
  response.end(page ? `${nb}\n\n${en}\n` : `${JSON.stringify({ error: en, melding: nb })}\n`)
  return undefined
}

/** 400, as RFC 9112 section 3.2 has it. */
const UNREADABLE = [
  'Headeren Host kan ikke leses, eller det er mer enn én av den.',
  'The header Host cannot be read, or there is more than one.',
] as const

function unknown(name: string): readonly [string, string] {
  const flag = `--allow-host ${name}`
  return [
    `Testbenk kjenner ikke navnet «${name}». Er det denne maskinens navn, start med ${flag} (eller TESTBENK_ALLOW_HOST=${name}). Ellers kunne en fremmed nettside ha gitt seg ut for å være Testbenk.`,
    `Testbenk does not know the name «${name}». If it is this machine’s, start with ${flag} (or TESTBENK_ALLOW_HOST=${name}). Otherwise a foreign web page could have passed for Testbenk.`,
  ]
}
