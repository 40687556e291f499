// What a good answer of the two pings is: not public.
import type { Answers } from './answers.ts'
import type { KjernejournalDeps } from './deps.ts'

export const PING_SWITCH = {
  name: 'kjernejournal.ping-answer',
  values: ['status', 'empty-object', '204'],
  about:
    'What both pings answer when all is well: 200 with {"status":"OK"}, 200 with an empty object, or 204 without a body. The guide says what a ping is for, and not what it answers.',
} as const

export function pingAnswer(
  answers: Answers,
  { switches }: Pick<KjernejournalDeps, 'switches'>,
  eventId?: string,
) {
  const position = switches.value(PING_SWITCH.name)
  if (position === '204') return answers.empty(eventId)
  return answers.json(position === 'status' ? { status: 'OK' } : {}, eventId)
}
