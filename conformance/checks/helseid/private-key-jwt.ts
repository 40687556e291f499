import { defineCheck, inText, MISSING, shown, unless } from '../../kit/define-check.ts'

const TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

export default defineCheck({
  id: 'helseid/private-key-jwt',
  requirements: ['HID-A01', 'HID-SK2', 'SJK-A02a'],
  cause: 'implementation',
  nb: {
    title: 'EPJ-en beviser hvem den er med virksomhetens egen nøkkel (private_key_jwt)',
    failureTitle: 'EPJ-en beviser ikke hvem den er med private_key_jwt',
    why: 'En delt hemmelighet sendes over nettet og kan brukes av alle som får se den. HelseID godtar bare et klientbevis som er signert med klientens private nøkkel.',
    fix: 'Signer et klientbevis med nøkkelen fra Selvbetjening, og send det som client_assertion sammen med client_assertion_type i alle kall til PAR- og token-endepunktet. Ikke send client_secret eller Authorization: Basic.',
  },
  en: {
    title: 'The EPJ proves who it is with the organisation’s own key (private_key_jwt)',
    failureTitle: 'The EPJ does not prove who it is with private_key_jwt',
    why: 'A shared secret is sent over the network and can be used by anyone who sees it. HelseID accepts only a client assertion signed with the client’s private key.',
    fix: 'Sign a client assertion with the key from Selvbetjening, and send it as client_assertion with client_assertion_type on every call to the PAR and token endpoints. Do not send client_secret or Authorization: Basic.',
  },
  select: ({ clientCalls }) => clientCalls,
  evaluate: ({ secretIn, form, assertion }) => {
    if (secretIn !== undefined)
      return [
        {
          at: secretIn,
          expected: { nb: 'et klientbevis, og ingen hemmelighet', en: 'a client assertion, and no secret' },
          actual: { nb: 'en delt hemmelighet', en: 'a shared secret' },
          message: {
            nb: 'Klienten viste en delt hemmelighet.',
            en: 'The client showed a shared secret.',
          },
        },
      ]
    const type = form.get('client_assertion_type')
    const algorithm = inText(assertion?.header['alg'])
    return [
      ...unless(assertion !== undefined, {
        at: 'body.client_assertion',
        expected: { nb: 'en signert JWT', en: 'a signed JWT' },
        actual: !form.has('client_assertion') ? MISSING : { nb: 'noe annet', en: 'something else' },
        message: {
          nb: 'Kallet har ikke et klientbevis som kan leses.',
          en: 'The call has no client assertion that can be read.',
        },
      }),
      ...unless(assertion === undefined || /^(?:RS|PS|ES)\d{3}$/.test(algorithm), {
        at: 'body.client_assertion.alg',
        expected: { nb: 'RS, PS eller ES med 256, 384 eller 512', en: 'RS, PS or ES with 256, 384 or 512' },
        actual: shown(algorithm),
        message: {
          nb: 'Klientbeviset er ikke signert med en privat nøkkel.',
          en: 'The client assertion is not signed with a private key.',
        },
      }),
      ...unless(assertion === undefined || type === TYPE, {
        at: 'body.client_assertion_type',
        expected: TYPE,
        actual: shown(type),
        message: {
          nb: 'Typen til klientbeviset er ikke den HelseID krever.',
          en: 'The type of the client assertion is not the one HelseID requires.',
        },
      }),
    ]
  },
})
