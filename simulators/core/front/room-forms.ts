// What a person may do with rooms on the bench's own pages: make one, and set one back to how it began.
import express, { type Request, type RequestHandler } from 'express'
import { requireSameOrigin } from '../pages/same-origin.ts'
import { ROOM_NAME } from '../room/rooms.ts'

/** Enough for a large class. Whoever wants more has the control API, which no visitor reaches. */
export const MOST_MADE_HERE = 30

/** A form of ours has one short field. */
export const readForm: RequestHandler = express.text({
  type: 'application/x-www-form-urlencoded',
  limit: '4kb',
})

/** @throws ProblemError when a page elsewhere has posted the form. */
export function formIn(request: Request): URLSearchParams {
  requireSameOrigin(request)
  return new URLSearchParams(typeof request.body === 'string' ? request.body : '')
}

export interface NewRooms {
  /** As it was typed; the rooms' seed, so that those of one class have the same people. */
  readonly name: string
  readonly count: string
  readonly names: readonly string[]
  /** Key of the text that says what is wrong, with what differs in it. */
  readonly error?: string
  readonly said?: Readonly<Record<string, string | number>>
  readonly isCountWrong?: boolean
}

export function readNewRooms(
  form: URLSearchParams,
  taken: readonly string[],
  namesRealPerson: (text: string) => boolean,
): NewRooms {
  const name = (form.get('name') ?? '').trim().toLowerCase()
  const count = (form.get('count') ?? '1').trim()
  const wrong = (error: string, said?: NewRooms['said']): NewRooms => ({
    name: name.slice(0, 100),
    count: count.slice(0, 10),
    names: [],
    error,
    ...(said && { said }),
  })
  const left = MOST_MADE_HERE - taken.length
  if (left <= 0) return wrong('new.full', { most: MOST_MADE_HERE })
  if (!ROOM_NAME.test(name)) return wrong('new.badName')
  if (namesRealPerson(name)) return { ...wrong('layout.refused'), name: '' }
  if (!/^\d{1,4}$/.test(count) || Number(count) < 1 || Number(count) > left)
    return { ...wrong('new.badCount', { left, most: MOST_MADE_HERE }), isCountWrong: true }
  const names = namesFor(name, Number(count))
  if (names.some((one) => !ROOM_NAME.test(one))) return wrong('new.tooLong', { last: `-${count}` })
  const room = names.find((one) => taken.includes(one))
  return room === undefined ? { name, count, names } : wrong('new.taken', { room })
}

/** One has the name itself; of several each has its number. */
function namesFor(name: string, count: number): readonly string[] {
  return count === 1 ? [name] : Array.from({ length: count }, (_, index) => `${name}-${index + 1}`)
}
