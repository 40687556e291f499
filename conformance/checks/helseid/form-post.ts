import { type ClientCall, namesClient } from '../../evidence/helseid/client-calls.ts'
import { header1, type Seen } from '../../evidence/seen.ts'
import { defineCheck, shown, unless } from '../../kit/define-check.ts'

const FORM = 'application/x-www-form-urlencoded'

export default defineCheck({
  id: 'helseid/form-post',
  requirements: ['HID-T01'],
  cause: 'implementation',
  nb: {
    title: 'Kall til PAR og token-endepunktet er skjemaer (application/x-www-form-urlencoded)',
    failureTitle: 'Kall til PAR eller token-endepunktet er ikke skjemaer',
    why: 'OAuth 2.0 bruker skjemaer. JSON blir ikke lest, og kallet blir avvist som om alt manglet.',
    fix: 'Send parametrene med POST og Content-Type application/x-www-form-urlencoded, og med & mellom seg (PHP: arg_separator.output skal være &).',
  },
  en: {
    title: 'Calls to PAR and the token endpoint are forms (application/x-www-form-urlencoded)',
    failureTitle: 'Calls to PAR or the token endpoint are not forms',
    why: 'OAuth 2.0 uses forms. JSON is not read, and the call is refused as if every parameter were missing.',
    fix: 'Send the parameters with POST and Content-Type application/x-www-form-urlencoded, and with & between them (PHP: arg_separator.output must be &).',
  },
  // A form in which nobody says who is calling is no EPJ's.
  select: ({ clientCalls }) =>
    clientCalls.filter(
      (call) =>
        call.operation !== 'helseid.revocation' &&
        (namesClient(call.form) || !isForm(call) || hasHtmlSeparators(call)),
    ),
  evaluate: (call) => [
    ...unless(isForm(call), {
      at: 'header.content-type',
      expected: FORM,
      actual: shown(header1(call, 'content-type')),
      message: { nb: 'Kallet er ikke et skjema.', en: 'The call is not a form.' },
    }),
    ...unless(!hasHtmlSeparators(call), {
      at: 'body',
      expected: '&',
      actual: '&amp;',
      message: {
        nb: 'Parametrene har &amp; mellom seg, som i HTML.',
        en: 'The parameters have &amp; between them, as in HTML.',
      },
    }),
  ],
})

/** All but the first parameter have names that begin so. */
const hasHtmlSeparators = ({ form }: ClientCall) => [...form.keys()].some((name) => name.startsWith('amp;'))

function isForm(call: Seen): boolean {
  return header1(call, 'content-type')?.split(';')[0]?.trim().toLowerCase() === FORM
}
