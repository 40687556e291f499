// The room that an address is of, at the public listener and at the control API.

export interface Below {
  readonly room: string
  /** Path and query below the room. */
  readonly url: string
  readonly path: string
}

/** Splits `/r/<room>/rest?query`. A room's name is plain, so anything else is no room. */
export function below(url: string): Below | undefined {
  if (!url.startsWith('/r/')) return undefined
  let end = 3
  while (end < url.length && url[end] !== '/' && url[end] !== '?') end += 1
  const room = url.slice(3, end)
  if (!/^[a-z0-9-]{1,40}$/.test(room)) return undefined
  const rest = url.slice(end)
  const full = rest.startsWith('/') ? rest : `/${rest}`
  const query = full.indexOf('?')
  return { room, url: full, path: query < 0 ? full : full.slice(0, query) }
}

/** The room that a call to the control API is about. */
export function controlledRoom(url: string): string | undefined {
  return /^\/rooms\/([a-z0-9-]{1,40})(?:[/?]|$)/.exec(url)?.[1]
}
