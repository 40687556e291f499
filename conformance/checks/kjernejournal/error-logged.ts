import { members, text } from '../../evidence/jwt.ts'
import { answerBody, answerHeader, status } from '../../evidence/seen.ts'
import { defineCheck, shown } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'kjernejournal/error-logged',
  requirements: ['KJ-R15b', 'KJ-I15'],
  cause: 'implementation',
  whenUnseen: 'not-applicable',
  nb: {
    title: 'EPJ-en skriver feilkoden og X-EVENT-ID i loggen når kjernejournal svarer med en feil',
    failureTitle: 'EPJ-en skriver ikke feilkoden og X-EVENT-ID i loggen når kjernejournal svarer med en feil',
    why: 'Uten dem kan verken leverandøren eller NHN finne igjen hendelsen.',
    fix: 'Skriv feilkode, utviklermelding, tidspunkt og X-EVENT-ID fra svaret i loggen, men aldri fødselsnummer eller token.',
  },
  en: {
    title: 'The EPJ writes the error code and X-EVENT-ID in its log when Kjernejournal answers with an error',
    failureTitle:
      'The EPJ does not write the error code and X-EVENT-ID in its log when Kjernejournal answers with an error',
    why: 'Without them neither the vendor nor NHN can find the event again.',
    fix: 'Write feilkode, utviklermelding, the time and X-EVENT-ID from the answer in the log, but never national identity numbers or tokens.',
  },
  select: ({ openings }) =>
    openings.flatMap(({ step, answer }) => {
      const { log } = step.seen
      const code = answer && text(members(answerBody(answer))['feilkode'])
      if (!answer || status(answer) < 400 || code === undefined || log === undefined) return []
      const wanted = [code, answerHeader(answer, 'x-event-id')].filter((one) => one !== undefined)
      return [{ seq: answer.seq, log: log ?? '', wanted }]
    }),
  evaluate: ({ log, wanted }) =>
    wanted
      .filter((one) => !isIn(log, one))
      .map((one) => ({
        at: 'reported.log',
        expected: one,
        actual: shown(log),
        message: { nb: `Loggen mangler ${one}.`, en: `The log lacks ${one}.` },
      })),
})

const ELEVEN_DIGITS = /(?<!\d)\d{11}(?!\d)/

/** Who keeps persons' numbers out of the log may hide those digits of an event id: by the rest it is found all the same. */
function isIn(log: string, wanted: string): boolean {
  if (log.includes(wanted)) return true
  const rest = wanted.split(ELEVEN_DIGITS)
  return rest.length > 1 && rest.join('').length >= 16 && rest.every((part) => log.includes(part))
}
