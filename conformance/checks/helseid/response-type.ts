import { defineCheck, shown, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'helseid/response-type',
  requirements: ['HID-P03'],
  cause: 'implementation',
  nb: {
    title: 'Innloggingen bruker kodeflyten (response_type=code)',
    failureTitle: 'Innloggingen bruker en annen flyt enn kodeflyten',
    why: 'I de andre flytene går tokenene gjennom nettleseren, der de kan leses. HelseID tillater bare kodeflyten.',
    fix: 'Send response_type=code til PAR-endepunktet. Hent tokenene fra token-endepunktet med koden.',
  },
  en: {
    title: 'The log-in uses the code flow (response_type=code)',
    failureTitle: 'The log-in uses another flow than the code flow',
    why: 'In the other flows the tokens pass through the browser, where they can be read. HelseID permits only the code flow.',
    fix: 'Send response_type=code to the PAR endpoint. Fetch the tokens from the token endpoint with the code.',
  },
  select: ({ par }) => par,
  evaluate: ({ parameters }) =>
    unless(parameters.get('response_type') === 'code', {
      at: 'body.response_type',
      expected: 'code',
      actual: shown(parameters.get('response_type')),
      message: { nb: 'response_type er ikke code.', en: 'response_type is not code.' },
    }),
})
