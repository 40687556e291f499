import { header1 } from '../../evidence/seen.ts'
import { defineCheck, shown, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'helseid/form-post',
  requirements: ['HID-T01'],
  cause: 'implementation',
  nb: {
    title: 'Kall til PAR og token-endepunktet er skjemaer (application/x-www-form-urlencoded)',
    failureTitle: 'Kall til PAR eller token-endepunktet er ikke skjemaer',
    why: 'OAuth 2.0 bruker skjemaer. JSON blir ikke lest, og kallet blir avvist som om alt manglet.',
    fix: 'Send parametrene med POST og Content-Type application/x-www-form-urlencoded.',
  },
  en: {
    title: 'Calls to PAR and the token endpoint are forms (application/x-www-form-urlencoded)',
    failureTitle: 'Calls to PAR or the token endpoint are not forms',
    why: 'OAuth 2.0 uses forms. JSON is not read, and the call is refused as if everything were missing.',
    fix: 'Send the parameters with POST and Content-Type application/x-www-form-urlencoded.',
  },
  select: ({ clientCalls }) => clientCalls.filter(({ operation }) => operation !== 'helseid.revocation'),
  evaluate: (call) => {
    const type = header1(call, 'content-type')
    return unless(type?.split(';')[0]?.trim().toLowerCase() === 'application/x-www-form-urlencoded', {
      at: 'header.content-type',
      expected: 'application/x-www-form-urlencoded',
      actual: shown(type),
      message: { nb: 'Kallet er ikke et skjema.', en: 'The call is not a form.' },
    })
  },
})
