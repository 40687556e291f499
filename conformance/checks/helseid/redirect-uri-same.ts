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
    fix: 'Keep redirect_uri together with state, and send exactly that value to the token endpoint.',
  },
  select: ({ tokens, par }) => {
    const named = new Map<string, Set<string>>()
    let next = 0
    return tokens
      .filter(({ grant }) => grant === 'authorization_code')
      .flatMap((call) => {
        for (; next < par.length && (par[next]?.seq ?? 0) < call.seq; next += 1) {
          const { form, parameters } = par[next] ?? {}
          const client = form?.get('client_id') ?? ''
          const uris = named.get(client) ?? new Set()
          named.set(client, uris.add(parameters?.get('redirect_uri') ?? ''))
        }
        const known = named.get(call.form.get('client_id') ?? '')
        const stated = call.form.get('redirect_uri') ?? ''
        return known ? [{ ...call, holds: known.has(stated), expected: [...known].join(', ') }] : []
      })
  },
  evaluate: ({ form, holds, expected }) =>
    unless(holds, {
      at: 'body.redirect_uri',
      expected,
      actual: shown(form.get('redirect_uri')),
      message: {
        nb: 'redirect_uri er en annen enn i innloggingen.',
        en: 'redirect_uri is another than in the log-in.',
      },
    }),
})
