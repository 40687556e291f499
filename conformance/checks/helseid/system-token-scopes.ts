import { defineCheck, unless } from '../../kit/define-check.ts'

const OF_A_PERSON = /^(?:openid|profile|helseid:\/\/scopes\/(?:identity|hpr)\/.*)$/

export default defineCheck({
  id: 'helseid/system-token-scopes',
  requirements: ['HID-T06', 'HID-N24'],
  cause: 'implementation',
  nb: {
    title: 'Systemtokenet ber ikke om opplysninger om en person',
    failureTitle: 'Systemtokenet ber om opplysninger om en person',
    why: 'Når EPJ-en henter et token for seg selv, er ingen bruker logget inn. HelseID svarer invalid_scope, og oppslaget feiler.',
    fix: 'Be bare om API-ets egne scopes når grant_type er client_credentials, for eksempel nhn:kjernejournal/api. Ha én liste over scopes for innlogging og en annen for systemtoken.',
  },
  en: {
    title: 'The system token does not ask for information about a person',
    failureTitle: 'The system token asks for information about a person',
    why: 'When the EPJ fetches a token for itself, no user is logged in. HelseID answers invalid_scope, and the look-up fails.',
    fix: 'Ask only for the API’s own scopes when grant_type is client_credentials, for example nhn:kjernejournal/api. Keep one list of scopes for log-in and another for system tokens.',
  },
  select: ({ tokens }) => tokens.filter(({ grant }) => grant === 'client_credentials'),
  evaluate: ({ scopes }) => {
    const personal = scopes.filter((scope) => OF_A_PERSON.test(scope))
    return unless(personal.length === 0, {
      at: 'body.scope',
      expected: { nb: 'bare scope for API-er', en: 'only scopes of APIs' },
      actual: personal.join(' '),
      message: {
        nb: 'Disse scopene gjelder en innlogget bruker.',
        en: 'These scopes are about a logged-in user.',
      },
    })
  },
})
