import { legible } from '../legible.ts'

export type Attributes = Readonly<Record<string, string | number>>

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

// XML 1.0, section 2.2, Char. `legible` leaves none of these; a report that a build server refuses is worth two locks.
const notInXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

function xmlText(text: string): string {
  return legible(text)
    .replace(notInXml, '')
    .replace(/[&<>"']/g, (character) => entities[character] ?? character)
}

/** An attribute's value: newlines as references, since a parser turns bare ones into spaces. */
function xmlAttribute(value: string | number): string {
  return xmlText(String(value)).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')
}

/** An element; `content` is XML already, one child a line. */
export function element(name: string, attributes: Attributes, content: readonly string[] = []): string {
  const opening = [
    name,
    ...Object.entries(attributes).map(([key, value]) => `${key}="${xmlAttribute(value)}"`),
  ]
  if (content.length === 0) return `<${opening.join(' ')}/>`
  return `<${opening.join(' ')}>\n${content.join('\n')}\n</${name}>`
}

/** An element that holds text only. */
export function textElement(name: string, attributes: Attributes, text: string): string {
  const opening = [
    name,
    ...Object.entries(attributes).map(([key, value]) => `${key}="${xmlAttribute(value)}"`),
  ]
  return `<${opening.join(' ')}>${xmlText(text)}</${name}>`
}
