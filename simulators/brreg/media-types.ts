// Versions by media type: plain JSON is the newest version, a version can be pinned, another is refused.
export type UnitKind = 'enhet' | 'underenhet'

interface Range {
  readonly type: string
  readonly quality: number
}

const VENDOR = 'application/vnd.brreg.enhetsregisteret'

export const MEDIA_TYPES = {
  enhet: `${VENDOR}.enhet.v2+json`,
  underenhet: `${VENDOR}.underenhet.v2+json`,
  // From the specification of 2020, where the names have no `brreg.` in them.
  root: 'application/vnd.enhetsregisteret.v1+json',
  organisasjonsform: 'application/vnd.enhetsregisteret.organisasjonsform.v1+json',
} as const

export type Pinned = keyof typeof MEDIA_TYPES

export const BULK_TYPES = {
  enhet: `${VENDOR}.enhet.v2+gzip`,
  underenhet: `${VENDOR}.underenhet.v2+gzip`,
  rolle: `${VENDOR}.rolle.v1+gzip`,
  csv: 'application/gzip',
} as const

/** The content type to answer with, or undefined when nothing that is asked for can be given. */
export function answerType(accept: string | undefined, pinned: Pinned | undefined): string | undefined {
  const versioned = pinned && MEDIA_TYPES[pinned]
  for (const { type } of ranges(accept ?? '*/*')) {
    if (versioned && type === versioned) return `${versioned};charset=UTF-8`
    if (['application/json', 'application/*', '*/*'].includes(type)) return 'application/json'
  }
  return undefined
}

/** Whether a bulk file of this type may be sent; `'bad'` when what is wanted is plain JSON, which it never is. */
export function bulkAnswer(accept: string | undefined, type: string): 'send' | 'bad' | 'unacceptable' {
  const wanted = ranges(accept ?? '*/*').map((range) => range.type)
  if (wanted.some((one) => [type, 'application/gzip', 'application/*', '*/*'].includes(one))) return 'send'
  return wanted.includes('application/json') ? 'bad' : 'unacceptable'
}

function ranges(accept: string): readonly Range[] {
  return accept
    .split(',')
    .map((part): Range => {
      const [type = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase())
      const quality = parameters.find((parameter) => parameter.startsWith('q='))
      return { type, quality: quality === undefined ? 1 : Number(quality.slice(2)) }
    })
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality)
}
