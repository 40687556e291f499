// Mail and SMS that were sent in the room.
import type { Mark } from '#simulators/core/journal/exchange.ts'
import { word } from '../jwt.ts'
import { type Moment, momentOf } from '../moment.ts'

export interface Notice extends Moment {
  readonly from: string
  readonly to: string
  readonly subject: string
}

export function readMessages(marks: readonly Mark[]): readonly Notice[] {
  return marks
    .filter(({ kind }) => kind === 'message')
    .map((mark) => ({
      ...momentOf(mark),
      from: word(mark.data['from']) ?? '',
      to: word(mark.data['to']) ?? '',
      subject: word(mark.data['subject']) ?? '',
    }))
}
