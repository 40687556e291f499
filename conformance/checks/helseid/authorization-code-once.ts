import { defineCheck, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'helseid/authorization-code-once',
  requirements: ['STD-09'],
  cause: 'implementation',
  nb: {
    title: 'Hver kode fra HelseID løses inn én gang',
    failureTitle: 'En kode fra HelseID løses inn flere ganger',
    why: 'En kode som kommer igjen, tyder på at noen har stjålet den. HelseID kan da trekke tilbake alle tokenene som ble gitt.',
    fix: 'Kast koden så snart HelseID har gitt tokenene. Sørg for at koden ikke løses inn en gang til når brukeren laster siden på nytt.',
  },
  en: {
    title: 'Each code from HelseID is redeemed once',
    failureTitle: 'A code from HelseID is redeemed several times',
    why: 'A code that comes again suggests that somebody has stolen it. HelseID may then revoke all the tokens it has issued.',
    fix: 'Discard the code as soon as HelseID has issued the tokens. Make sure that reloading the address in the browser does not redeem the code a second time.',
  },
  select: ({ tokens }) => {
    const given = new Map<string, number>()
    return tokens
      .values()
      .filter(({ grant, form }) => grant === 'authorization_code' && form.has('code'))
      .map((call) => {
        const code = call.form.get('code') ?? ''
        const earlier = given.get(code)
        if (call.accessToken) given.set(code, call.seq)
        return { ...call, earlier }
      })
  },
  evaluate: ({ earlier }) =>
    unless(earlier === undefined, {
      at: 'body.code',
      expected: {
        nb: `koden én gang; utveksling ${earlier} ga tokenene`,
        en: `the code once; exchange ${earlier} gave the tokens`,
      },
      actual: { nb: 'den samme koden igjen', en: 'the same code again' },
      message: {
        nb: `Koden var alt løst inn i utveksling ${earlier}.`,
        en: `The code had already been redeemed in exchange ${earlier}.`,
      },
    }),
})
