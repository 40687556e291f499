import { defineCheck, shown, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'helseid/assertion-times',
  requirements: ['HID-A07', 'HID-N38'],
  cause: 'implementation',
  nb: {
    title: 'Klientbeviset har iat, nbf og exp som tall',
    failureTitle: 'Klientbeviset har ikke iat, nbf og exp som tall',
    why: 'HelseID trenger tidene for å se at beviset er ferskt. En tid som er skrevet som tekst, er ikke gyldig i et JWT.',
    fix: 'Ta med iat, nbf og exp i klientbeviset. Skriv dem som tall: hele sekunder siden 1970, i UTC, uten anførselstegn.',
  },
  en: {
    title: 'The client assertion has iat, nbf and exp as numbers',
    failureTitle: 'The client assertion does not have iat, nbf and exp as numbers',
    why: 'HelseID needs the times to see that the assertion is fresh. A time written as a string is not valid in a JWT.',
    fix: 'Include iat, nbf and exp in the client assertion. Write them as numbers: whole seconds since 1970, in UTC, without quotes.',
  },
  select: ({ assertions }) => assertions,
  evaluate: ({ jwt: { claims } }) =>
    ['iat', 'nbf', 'exp'].flatMap((name) =>
      unless(typeof claims[name] === 'number', {
        at: `body.client_assertion.${name}`,
        expected: { nb: 'et tall (sekunder siden 1970)', en: 'a number (seconds since 1970)' },
        actual:
          typeof claims[name] === 'string'
            ? { nb: `"${claims[name]}" (en tekst)`, en: `"${claims[name]}" (a string)` }
            : shown(claims[name]),
        message: { nb: `${name} skal være et tall.`, en: `${name} must be a number.` },
      }),
    ),
})
