import type { SentForm } from '../../evidence/helseid/sent-form.ts'
import { defineCheck, unless } from '../../kit/define-check.ts'

const grantIn = (form: SentForm): string | undefined =>
  form.get('code') ?? form.get('refresh_token') ?? undefined

export default defineCheck({
  id: 'helseid/refused-grant',
  requirements: ['STD-15'],
  cause: 'implementation',
  nb: {
    title: 'EPJ-en sender ikke en avvist kode eller et avvist refresh-token på nytt',
    failureTitle: 'EPJ-en sender en avvist kode eller et avvist refresh-token på nytt',
    why: 'invalid_grant betyr at koden eller refresh-tokenet ikke gjelder lenger. Nye forsøk lykkes aldri, og ser ut som et angrep.',
    fix: 'Når svaret er invalid_grant: kast koden eller refresh-tokenet, og be brukeren logge inn på nytt.',
  },
  en: {
    title: 'The EPJ does not send a refused code or refresh token again',
    failureTitle: 'The EPJ sends a refused code or refresh token again',
    why: 'invalid_grant means that the code or refresh token is no longer valid. New attempts never succeed, and look like an attack.',
    fix: 'When the answer is invalid_grant: throw the code or refresh token away, and ask the user to log in again.',
  },
  select: ({ tokens }) => {
    const refused = new Map<string, number>()
    return tokens
      .values()
      .filter(({ form }) => grantIn(form) !== undefined)
      .map((call) => {
        const grant = grantIn(call.form) ?? ''
        const earlier = refused.get(grant)
        if (call.error === 'invalid_grant') refused.set(grant, call.seq)
        return { ...call, earlier }
      })
  },
  evaluate: ({ earlier, form }) =>
    unless(earlier === undefined, {
      at: form.has('code') ? 'body.code' : 'body.refresh_token',
      expected: {
        nb: `ikke noe mer med den: utveksling ${earlier} svarte invalid_grant`,
        en: `nothing more with it: exchange ${earlier} said invalid_grant`,
      },
      actual: { nb: 'sendt igjen', en: 'sent again' },
      message: {
        nb: `HelseID svarte invalid_grant i utveksling ${earlier}.`,
        en: `HelseID answered invalid_grant in exchange ${earlier}.`,
      },
    }),
})
