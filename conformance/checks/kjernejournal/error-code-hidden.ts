import { members, text } from '../../evidence/jwt.ts'
import { stoodAround } from '../../evidence/scenarios/attacks.ts'
import { answerBody, status } from '../../evidence/seen.ts'
import { defineCheck, shown } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'kjernejournal/error-code-hidden',
  requirements: ['KJ-I14'],
  cause: 'implementation',
  whenUnseen: 'not-applicable',
  nb: {
    title: 'Brukeren ser meldingen, ikke feilkoden og utviklermeldingen',
    failureTitle: 'Brukeren ser feilkoden eller utviklermeldingen',
    why: 'Koder og tekniske meldinger sier helsepersonellet ingenting, og skygger for meldingen som gjør det.',
    fix: 'Vis brukeren bare teksten i brukermelding. Skriv feilkode og utviklermelding i loggen.',
  },
  en: {
    title: 'The user sees the message, not the error code and the developer’s message',
    failureTitle: 'The user sees the error code or the developer’s message',
    why: 'Codes and technical messages tell health workers nothing, and crowd out the message that does.',
    fix: 'Show the user only the text in brukermelding. Write feilkode and utviklermelding in the log.',
  },
  select: ({ openings, attacks }) =>
    openings.flatMap(({ step, answer }) => {
      const { tooltip, message } = step.seen
      if (!answer || status(answer) < 400 || (tooltip === undefined && message === undefined)) return []
      const { feilkode, utviklermelding } = members(answerBody(answer))
      const technical = [text(feilkode), text(utviklermelding)].filter((one) => one !== undefined)
      return technical.length === 0
        ? []
        : [
            {
              seq: answer.seq,
              ...stoodAround(attacks, answer.seq),
              seen: `${tooltip ?? ''} ${message ?? ''}`,
              technical,
            },
          ]
    }),
  evaluate: ({ seen, technical }) =>
    technical
      .filter((one) => seen.includes(one))
      .map((one) => ({
        at: 'reported.tooltip',
        expected: { nb: 'bare brukermelding', en: 'brukermelding alone' },
        actual: shown(seen.trim()),
        message: { nb: `Brukeren ser «${one}».`, en: `The user sees “${one}”.` },
      })),
})
