// Whether a text that a person wrote, or a log, holds a number that could be a living person's. Traffic is masked by what is
// written there, eleven digits; people write numbers in groups, too, with other numbers beside.
import { createRealNumbers } from '#simulators/core/redaction/real-numbers.ts'
import { isRealPid } from '#simulators/population/numbers/real-number.ts'

/** Between groups of digits: spaces and hyphens of all kinds, full stops, slashes and new lines. */
const BETWEEN = String.raw`[\s./\-\u2010-\u2015\u2212]`
const JOINED = new RegExp(String.raw`(?<=\d)${BETWEEN}{1,2}(?=\d)`, 'g')
/** In the groups that people write it in. Other numbers, such as a day, may stand on either side. */
const GROUPED = new RegExp(
  String.raw`(?<!\w)(?=((?:\d\d${BETWEEN}{0,2}){3}\d{3}${BETWEEN}{0,2}\d\d)(?!\w))`,
  'g',
)

const { within } = createRealNumbers(isRealPid)

/** Digits of full width, as in a table of another alphabet, and signs between that nobody sees. */
const asSeen = (text: string): string => text.normalize('NFKC').replace(/\p{Cf}/gu, '')

export function namesRealPerson(text: string): boolean {
  const seen = asSeen(text)
  if ([text, seen, seen.replace(JOINED, '')].some(within)) return true
  return [...seen.matchAll(GROUPED)].some(([, found = '']) => isRealPid(found.replace(/\D/g, '')))
}
