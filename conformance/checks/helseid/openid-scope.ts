import { defineCheck, shown, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'helseid/openid-scope',
  requirements: ['STD-12'],
  cause: 'implementation',
  nb: {
    title: 'Innloggingen ber om scopet openid',
    failureTitle: 'Innloggingen ber ikke om scopet openid',
    why: 'Uten openid får EPJ-en ikke noe ID-token, og kan ikke vite hvem brukeren er.',
    fix: 'Ta med openid i scope når innloggingen sendes til PAR-endepunktet.',
  },
  en: {
    title: 'The log-in asks for the scope openid',
    failureTitle: 'The log-in does not ask for the scope openid',
    why: 'Without openid the EPJ gets no ID token, and cannot know who the user is.',
    fix: 'Include openid in scope when the log-in is sent to the PAR endpoint.',
  },
  select: ({ par }) => par,
  evaluate: ({ parameters }) => {
    const scopes = (parameters.get('scope') ?? '').split(' ')
    return unless(scopes.includes('openid'), {
      at: 'body.scope',
      expected: { nb: 'openid og andre', en: 'openid and others' },
      actual: shown(parameters.get('scope')),
      message: { nb: 'scope mangler openid.', en: 'scope lacks openid.' },
    })
  },
})
