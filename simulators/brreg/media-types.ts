// Versions by media type: plain JSON is the newest version, a version can be pinned, another is refused.
export type UnitKind = 'enhet' | 'underenhet'

interface Range {
  readonly type: string
  readonly quality: number
}

/** The content type to answer with, or undefined when nothing that is asked for can be given. */
export function answerType(accept: string | undefined, kind: UnitKind | undefined): string | undefined {
  const wanted = ranges(accept ?? '*/*')
  const pinned = kind && `application/vnd.brreg.enhetsregisteret.${kind}.v2+json`
  for (const { type } of wanted) {
    if (pinned && type === pinned) return `${pinned};charset=UTF-8`
    if (['application/json', 'application/*', '*/*'].includes(type)) return 'application/json'
  }
  return undefined
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
