import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Change, createSharedStore } from './shared-store.ts'

const at = { now: () => 1_000_000 }

/** What another process has after it has taken in all changes, in order. */
function other(changes: readonly Change[]) {
  const newest = new Map<string, Change>()
  for (const change of changes) newest.set(`${change.collection}\n${change.key}`, change)
  const store = createSharedStore(at)
  // Redis gives the fields of a hash in no order.
  store.load([...newest.values()].reverse())
  return store
}

describe('a store that is carried to another process', () => {
  it('has the same there, after any puts, deletes and changes in place', () => {
    const key = fc.constantFrom('a', 'b', 'c')
    const order = fc.oneof(
      fc.record({
        do: fc.constant('put' as const),
        key,
        value: fc.anything({ maxDepth: 1, withDate: false }),
      }),
      fc.record({ do: fc.constant('delete' as const), key }),
      fc.record({ do: fc.constant('change' as const), key, value: fc.integer() }),
      fc.record({ do: fc.constant('drain' as const) }),
      fc.record({ do: fc.constant('clear' as const) }),
    )
    fc.assert(
      fc.property(fc.array(order, { maxLength: 30 }), (orders) => {
        const store = createSharedStore(at)
        const held = store.collection<{ value: unknown }>('x')
        const changes: Change[] = []
        for (const one of orders) {
          if (one.do === 'put') held.put(one.key, { value: JSON.parse(JSON.stringify(one.value) ?? 'null') })
          else if (one.do === 'delete') held.delete(one.key)
          else if (one.do === 'clear') held.clear()
          else if (one.do === 'drain') changes.push(...store.drain())
          else {
            const found = held.get(one.key)
            if (found) found.value = one.value
          }
        }
        changes.push(...store.drain())
        const there = other(changes).collection('x')
        expect(there.entries()).toEqual(held.entries())
      }),
    )
  })

  it('tells nothing twice, and nothing that is no plain data', () => {
    const store = createSharedStore(at)
    const held = store.collection<unknown>('x')
    held.put('plain', { a: 1 })
    held.put('cache', new Map([['a', 1]]))
    expect(store.drain()).toEqual([{ collection: 'x', key: 'plain', entry: { value: '{"a":1}', order: 1 } }])
    held.get('plain')
    expect(store.drain()).toEqual([])
  })

  it('forgets there when it would have here', () => {
    const store = createSharedStore(at)
    store.collection<string>('x').put('a', 'kept', 60)
    store.collection<string>('x').put('b', 'gone', 0)
    const changes = store.drain()
    expect(changes).toContainEqual({
      collection: 'x',
      key: 'a',
      entry: { value: '"kept"', until: 1_060_000, order: 1 },
    })
    expect(other(changes).collection('x').get('b')).toBeUndefined()
  })
})
