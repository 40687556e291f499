// What a person may do with rooms on the bench's own pages: make one, and set one back to how it began.
import express, { type Request, type RequestHandler } from 'express'
import { ROOM_NAME } from '../rooms.ts'
import { requireSameOrigin } from '../same-origin.ts'

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

export interface NewRoom {
  readonly name: string
  /** Key of the text that says what is wrong with it. */
  readonly error?: string
}

export function readNewRoom(
  form: URLSearchParams,
  taken: readonly string[],
  namesRealPerson: (text: string) => boolean,
): NewRoom {
  const name = (form.get('name') ?? '').trim().toLowerCase()
  if (!ROOM_NAME.test(name)) return { name: name.slice(0, 100), error: 'new.badName' }
  if (namesRealPerson(name)) return { name: '', error: 'layout.refused' }
  if (taken.includes(name)) return { name, error: 'new.taken' }
  return { name }
}
