// A request's target as it was sent. Unlike a URL parser it never throws, and never takes a path for a host: `//[`.

export interface Target {
  readonly path: string
  readonly searchParams: URLSearchParams
}

export function readTarget(target: string): Target {
  const [whole = ''] = target.split('#')
  const mark = whole.indexOf('?')
  if (mark < 0) return { path: whole, searchParams: new URLSearchParams() }
  return { path: whole.slice(0, mark), searchParams: new URLSearchParams(whole.slice(mark + 1)) }
}

/** Path and query of a target that names the whole address, as clients behind a proxy send it (RFC 9112 section 3.2.2). */
export function originForm(target: string): string {
  const origin = /^https?:\/\/[^/?#]*/i.exec(target)?.[0]
  if (origin === undefined) return target
  const rest = target.slice(origin.length)
  return rest.startsWith('/') ? rest : `/${rest}`
}
