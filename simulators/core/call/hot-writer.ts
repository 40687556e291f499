// The text that a call on the hot lane is in the journal. What has been searched and written before is known again.
import { once } from '../once.ts'
import type { RealNumbers } from '../redaction/real-numbers.ts'
import type { Redaction } from '../redaction/redaction.ts'
import type { HotAnswer } from '../simulator.ts'
import { CALLER } from './callers.ts'
import { createTailMemory } from './tail-memory.ts'

/** Characters of headers whose text for the journal is remembered. */
const REMEMBERED = 1024 * 1024
/** Never the same twice, so never remembered. */
const FLEETING = new Set(['dpop', 'DPoP', 'DPOP', 'x-event-id'])

interface KnownHeader {
  readonly rawName: string
  readonly value: string
  readonly name: string
  /** As it stands in the journal: `["accept","text/html"]`. */
  readonly written: string
}

interface WrittenHeaders {
  readonly written: string
  readonly contentType: string | undefined
}

export interface HotWriter {
  /** Undefined when it holds a number that could be a living person's. */
  writtenTarget(sent: string): string | undefined
  /** Undefined when one of them does, or is a mark of ours. */
  writtenHeaders(raw: readonly string[]): WrittenHeaders | undefined
  /** A member of the entry with a comma in front; empty when there is no body. */
  writtenBody(text: string, contentType: string | undefined, searched: boolean): string
  writtenAnswer(answer: HotAnswer, headers: readonly string[]): string
}

export function createHotWriter(redaction: Redaction, realNumbers: RealNumbers): HotWriter {
  const known = once(() => createTailMemory<KnownHeader>(REMEMBERED))
  let target = { sent: '', written: '' }
  /** Of the call before, by place: most clients send the same headers in the same order, and nearly all with the same values. */
  const sentBefore: KnownHeader[] = []
  const answeredBefore: KnownHeader[] = []

  /** Undefined when it holds a number that could be a living person's, or is a mark of ours. */
  function sentHeader(rawName: string, value: string): KnownHeader | undefined {
    const before = known().get(rawName, value)
    if (before) return before
    if (rawName.toLowerCase() === CALLER || realNumbers.within(value)) return undefined
    return writeHeader(rawName, value, true)
  }

  const answeredHeader = (name: string, value: string) =>
    known().get(name, value) ?? writeHeader(name, value, false)

  function writeHeader(rawName: string, value: string, searched: boolean): KnownHeader {
    const name = rawName.toLowerCase()
    const [pair] = redaction.headers([[name, value]], searched)
    const header = { rawName, value, name, written: JSON.stringify(pair) }
    if (!FLEETING.has(rawName)) known().set(rawName, value, header)
    return header
  }

  function writtenHeaders(raw: readonly string[]): WrittenHeaders | undefined {
    let written = ''
    let contentType: string | undefined
    for (let index = 0; index + 1 < raw.length; index += 2) {
      const rawName = raw[index] ?? ''
      const value = raw[index + 1] ?? ''
      let header = sentBefore[index / 2]
      if (header === undefined || header.value !== value || header.rawName !== rawName) {
        header = sentHeader(rawName, value)
        if (header === undefined) return undefined
        if (!FLEETING.has(rawName)) sentBefore[index / 2] = header
      }
      if (contentType === undefined && header.name === 'content-type') contentType = raw[index + 1]
      written += index === 0 ? header.written : `,${header.written}`
    }
    return { written, contentType }
  }

  function writtenTarget(sent: string): string | undefined {
    if (sent === target.sent) return target.written
    if (realNumbers.within(sent)) return undefined
    target = { sent, written: JSON.stringify(redaction.target(sent)) }
    return target.written
  }

  function writtenBody(text: string, contentType: string | undefined, searched: boolean): string {
    if (text === '') return ''
    const body = redaction.body({ text }, contentType, searched)
    return `,"body":${JSON.stringify(body)}`
  }

  function writtenAnswer({ status, body, quoted }: HotAnswer, headers: readonly string[]): string {
    let written = ''
    let contentType: string | undefined
    for (let index = 0; index + 1 < headers.length; index += 2) {
      const name = headers[index] ?? ''
      const value = headers[index + 1] ?? ''
      if (name === 'content-type') contentType = value
      let header = answeredBefore[index / 2]
      if (header === undefined || header.value !== value || header.rawName !== name) {
        header = answeredHeader(name, value)
        if (!FLEETING.has(name)) answeredBefore[index / 2] = header
      }
      written += index === 0 ? header.written : `,${header.written}`
    }
    const text = quoted === undefined ? writtenBody(body, contentType, false) : `,"body":{"text":${quoted}}`
    return `,"response":{"status":${status},"headers":[${written}]${text}}`
  }

  return { writtenTarget, writtenHeaders, writtenBody, writtenAnswer }
}
