// The page's form becomes an answer: what the person did, and what they saw on the EPJ's screen.
import { DriverError } from '#scenarios/drivers/driver.ts'
import { readReport } from '#scenarios/drivers/report.ts'
import type { Doubt } from './doubt.ts'
import type { Answer } from './question.ts'

export interface GivenAnswer {
  readonly question: number
  readonly answer: Answer
}

/** A form that is not taken as an answer, or not yet, with the key of the text that tells the person. */
export class AnswerRefused extends Error {
  override readonly name = 'AnswerRefused'
  readonly text: 'guide.refused.living' | 'guide.refused.form' | `guide.doubt.${Doubt}`
  constructor(text: AnswerRefused['text']) {
    super(text)
    this.text = text
  }
}

/** @param namesRealPerson tells whether a text holds a number that could be a living person's. */
export function readAnswer(form: URLSearchParams, namesRealPerson: (text: string) => boolean): GivenAnswer {
  const question = Number(form.get('question'))
  if (!Number.isInteger(question)) throw new AnswerRefused('guide.refused.form')
  const kind = form.get('kind')
  if (kind === 'skip' || kind === 'again') return { question, answer: { kind } }
  if (kind !== 'done' && kind !== 'problem') throw new AnswerRefused('guide.refused.form')
  if (namesRealPerson(form.toString()) || [...form.values()].some(namesRealPerson))
    throw new AnswerRefused('guide.refused.living')
  const seen = seenOf(form)
  if (kind === 'done') return { question, answer: { kind, seen } }
  const problem = (form.get('message') ?? '').trim().slice(0, 500)
  return { question, answer: { kind, problem: problem === '' ? 'no reason given' : problem, seen } }
}

function seenOf(form: URLSearchParams): ReturnType<typeof readReport> {
  const icon = form.get('icon')
  const said: Record<string, unknown> = {}
  if (icon === 'none') said['icon'] = null
  else if (icon !== null && icon !== '') said['icon'] = Number(icon)
  for (const name of ['tooltip', 'message', 'window', 'log'] as const) {
    const text = form.get(name)?.trim() ?? ''
    if (text !== '') said[name] = text
  }
  // An empty field alone says nothing: whoever forgot the message must not have said that there was none.
  if (form.get('silent') === 'yes') said['message'] ??= null
  try {
    return readReport(said)
  } catch (error) {
    if (error instanceof DriverError) throw new AnswerRefused('guide.refused.form')
    throw error
  }
}
