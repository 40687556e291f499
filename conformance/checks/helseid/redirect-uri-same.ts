import { defineCheck, shown, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'helseid/redirect-uri-same',
  requirements: ['STD-08'],
  cause: 'implementation',
  nb: {
    title: 'Koden løses inn med samme redirect_uri som innloggingen begynte med',
    failureTitle: 'Koden løses inn med en annen redirect_uri enn innloggingen begynte med',
    why: 'HelseID bruker adressen til å se at den som løser inn koden, er den som ba om den. Er de ulike, blir koden avvist.',
    fix: 'Ta vare på redirect_uri sammen med state, og send nøyaktig den til token-endepunktet.',
  },
  en: {
    title: 'The code is redeemed with the same redirect_uri as the log-in began with',
    failureTitle: 'The code is redeemed with another redirect_uri than the log-in began with',
    why: 'HelseID uses the address to see that whoever redeems the code is the one who asked for it. When they differ, the code is refused.',
    fix: 'Keep redirect_uri together with state, and send exactly that to the token endpoint.',
  },
  select: ({ tokens, par }) =>
    tokens
      .filter(({ grant }) => grant === 'authorization_code')
      .flatMap((call) => {
        const used = new Set(
          par
            .filter(({ seq, form }) => seq < call.seq && form.get('client_id') === call.form.get('client_id'))
            .map(({ parameters }) => parameters.get('redirect_uri')),
        )
        return used.size === 0 ? [] : [{ ...call, used }]
      }),
  evaluate: ({ form, used }) =>
    unless(used.has(form.get('redirect_uri')), {
      at: 'body.redirect_uri',
      expected: [...used].join(' or '),
      actual: shown(form.get('redirect_uri')),
      message: {
        nb: 'redirect_uri er en annen enn i innloggingen.',
        en: 'redirect_uri is another than in the log-in.',
      },
    }),
})
