// One operation of the control API: its route, and what its OpenAPI document says of it.
import type { Request, Response } from 'express'
import type { DescribedOperation, Parameter } from '../openapi.ts'
import type { Room } from '../room/room.ts'
import type { SchemaName } from './schemas.ts'

export interface ControlOperation extends DescribedOperation {
  readonly handle: (request: Request, response: Response) => void | Promise<void>
}

export type InRoom = (
  use: (room: Room, request: Request, response: Response) => void | Promise<void>,
) => ControlOperation['handle']

export interface Told {
  readonly body?: SchemaName
  /** A body may be left out. */
  readonly optional?: true
  /** Absent: there is nothing to answer (204). */
  readonly answer?: SchemaName
  readonly status?: 200 | 201
  readonly refusals?: readonly number[]
  readonly types?: readonly string[]
  readonly parameters?: readonly Parameter[]
}

const REFUSED: Readonly<Record<number, string>> = {
  400: 'Something in the call is wrong; the text names it',
  403: 'The call came from a web page',
  404: 'There is no such room, or nothing of this name in it',
  409: 'The state of things does not allow it',
  413: 'The body is larger than 1 MB',
  415: 'The body is not JSON',
  429: 'There are too many already',
}

export function operation(
  method: ControlOperation['method'],
  path: string,
  title: string,
  told: Told,
  handle: ControlOperation['handle'],
): ControlOperation {
  const { body, optional, answer, status = 200, refusals = [], types, parameters } = told
  const error: SchemaName = 'Error'
  const refused = [
    403,
    ...(body !== undefined ? [400, 413, 415] : []),
    ...(parameters ? [400] : []),
    ...(path.includes(':') ? [404] : []),
    ...refusals,
  ]
  return {
    id: `${method.toLowerCase()} ${path}`,
    method,
    path,
    title,
    ...(parameters && { parameters }),
    ...(body !== undefined && { body: { schema: body, ...(optional && { optional }) } }),
    answers: {
      ...(answer === undefined
        ? { 204: { about: 'Done', empty: true } }
        : { [status]: { about: title, ...(types ? { types } : { schema: answer }) } }),
      ...Object.fromEntries(refused.map((one) => [one, { about: REFUSED[one] ?? '', schema: error }])),
    },
    handle,
  }
}
