import { describe, expect, it } from 'vitest'
import { halPage } from './hal.ts'

const ADDRESS = 'https://brreg.example/enheter'

/** Five rows, two a page. */
function turned(page: number, query = 'navn=sykehjem&page=9', rows = ['a', 'b', 'c', 'd', 'e']) {
  const body = halPage({
    name: 'enheter',
    address: ADDRESS,
    query: new URLSearchParams(query),
    page,
    size: 2,
    found: rows,
    show: (row) => ({ row }),
  })
  return body as {
    readonly _embedded?: { readonly enheter: readonly { readonly row: string }[] }
    readonly _links: Readonly<Record<string, { readonly href: string }>>
    readonly page: object
  }
}

/** Where each link leads: the number of the page. */
const leadsTo = ({ _links: { self: _self, ...links } }: ReturnType<typeof turned>) =>
  Object.fromEntries(
    Object.entries(links).map(([rel, { href }]) => [rel, new URL(href).searchParams.get('page')]),
  )

describe('a page of a list', () => {
  it.each([
    [0, ['a', 'b'], { first: '0', next: '1', last: '2' }],
    [1, ['c', 'd'], { first: '0', prev: '0', next: '2', last: '2' }],
    [2, ['e'], { first: '0', prev: '1', last: '2' }],
  ])('%i has its rows, and links to its neighbours and both ends', (number, rows, links) => {
    const body = turned(number)
    expect(body._embedded?.enheter.map(({ row }) => row)).toEqual(rows)
    expect(leadsTo(body)).toEqual(links)
    expect(body.page).toEqual({ size: 2, totalElements: 5, totalPages: 3, number })
  })

  it('behind the last has no rows, and leads back to the last', () => {
    const body = turned(7)
    expect(body).not.toHaveProperty('_embedded')
    expect(leadsTo(body)).toEqual({ first: '0', prev: '2', last: '2' })
  })

  it('keeps the question in every link, with one page and one size', () => {
    const { _links } = turned(1, 'navn=sykehjem&page=1&kommunenummer=0301&size=2')
    expect(_links['next']?.href).toBe(`${ADDRESS}?navn=sykehjem&page=2&kommunenummer=0301&size=2`)
    expect(_links['self']?.href).toBe(`${ADDRESS}?navn=sykehjem&page=1&kommunenummer=0301&size=2`)
  })

  it('that nothing was asked of is the address alone', () => {
    expect(turned(0, '')._links['self']?.href).toBe(ADDRESS)
    expect(turned(0, '', [])._links).toEqual({ self: { href: ADDRESS } })
  })
})
