// Pages of lists, as HAL writes them.
export interface Paged<T> {
  /** Name within `_embedded`. */
  readonly name: string
  readonly address: string
  readonly query: URLSearchParams
  readonly page: number
  readonly size: number
  readonly found: readonly T[]
  readonly show: (row: T) => object
}

export function halPage<T>({ name, address, query, page, size, found, show }: Paged<T>): object {
  const shown = found.slice(page * size, (page + 1) * size).map(show)
  const totalPages = Math.ceil(found.length / size)
  return {
    // Without a row there is no `_embedded` at all.
    ...(shown.length > 0 && { _embedded: { [name]: shown } }),
    _links: linksOf(query, address, { page, size, totalPages }),
    page: { size, totalElements: found.length, totalPages, number: page },
  }
}

interface Paging {
  readonly page: number
  readonly size: number
  readonly totalPages: number
}

/** A search without hits links to itself alone. */
function linksOf(query: URLSearchParams, address: string, { page, size, totalPages }: Paging) {
  const asked = query.toString()
  const self = { href: asked === '' ? address : `${address}?${asked}` }
  if (totalPages === 0) return { self }
  const at = (number: number) => {
    const turned = new URLSearchParams(query)
    turned.set('page', String(number))
    turned.set('size', String(size))
    return { href: `${address}?${turned}` }
  }
  return {
    first: at(0),
    ...(page > 0 && { prev: at(Math.min(page, totalPages) - 1) }),
    self,
    ...(page + 1 < totalPages && { next: at(page + 1) }),
    last: at(totalPages - 1),
  }
}
