import { defineCheck, shown, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'helseid/openid-scope',
  requirements: ['STD-12'],
  cause: 'implementation',
  nb: {
    title: 'Innloggingen ber om scopet openid',
    failureTitle: 'Innloggingen ber ikke om scopet openid',
    why: 'Uten openid er det ingen innlogging etter OpenID Connect, og EPJ-en får ikke noe ID-token å se hvem brukeren er av.',
    fix: 'Ta med openid i scope.',
  },
  en: {
    title: 'The log-in asks for the scope openid',
    failureTitle: 'The log-in does not ask for the scope openid',
    why: 'Without openid it is no OpenID Connect log-in, and the EPJ gets no ID token to see who the user is from.',
    fix: 'Include openid in scope.',
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
