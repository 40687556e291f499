// As much of a browser's cookie keeping as one host with several paths needs.

export interface CookieJar {
  /** The value of a `Cookie` header, or undefined when there is nothing to send. */
  cookies(url: URL): string | undefined
  keep(url: URL, setCookies: readonly string[]): void
}

interface Kept {
  readonly name: string
  readonly value: string
  readonly host: string
  readonly path: string
}

export function createCookieJar(now: () => number): CookieJar {
  const jar = new Map<string, Kept>()

  function keepOne(url: URL, line: string): void {
    const [pair = '', ...rest] = line.split(';')
    const [name, value] = split(pair)
    const attributes = new Map(
      rest.map((text) => split(text)).map(([key, text]) => [key.toLowerCase(), text]),
    )
    const path = attributes.get('path') || '/'
    const key = `${url.hostname} ${path} ${name}`
    if (isPast(attributes, now())) jar.delete(key)
    else jar.set(key, { name, value, host: url.hostname, path })
  }

  return {
    cookies(url) {
      const fitting = [...jar.values()]
        .filter((cookie) => cookie.host === url.hostname && covers(cookie.path, url.pathname))
        .sort((one, other) => other.path.length - one.path.length)
      return fitting.length === 0
        ? undefined
        : fitting.map(({ name, value }) => `${name}=${value}`).join('; ')
    },
    keep(url, setCookies) {
      for (const line of setCookies) keepOne(url, line)
    },
  }
}

function split(text: string): readonly [name: string, value: string] {
  const at = text.indexOf('=')
  return at < 0 ? [text.trim(), ''] : [text.slice(0, at).trim(), text.slice(at + 1).trim()]
}

function isPast(attributes: ReadonlyMap<string, string>, now: number): boolean {
  const age = attributes.get('max-age')
  if (age !== undefined) return Number(age) <= 0
  const expires = attributes.get('expires')
  return expires !== undefined && Date.parse(expires) <= now
}

function covers(path: string, requested: string): boolean {
  return requested === path || requested.startsWith(path.endsWith('/') ? path : `${path}/`)
}
