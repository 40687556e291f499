import { isMilliseconds } from '../../evidence/jwt.ts'
import { defineCheck, shown, unless } from '../../kit/define-check.ts'
import type { Text } from '../../result.ts'

export default defineCheck({
  id: 'helseid/assertion-times',
  requirements: ['HID-A07', 'HID-N38'],
  cause: 'implementation',
  nb: {
    title: 'Klientbeviset har iat, nbf og exp som tall',
    failureTitle: 'Klientbeviset har ikke iat, nbf og exp som tall, i sekunder',
    why: 'HelseID trenger tidene for å se at beviset er ferskt. En tid som er skrevet som tekst eller i millisekunder, er ikke gyldig i et JWT.',
    fix: 'Ta med iat, nbf og exp i klientbeviset. Skriv dem som tall: hele sekunder siden 1970, i UTC, uten anførselstegn.',
  },
  en: {
    title: 'The client assertion has iat, nbf and exp as numbers',
    failureTitle: 'The client assertion does not have iat, nbf and exp as numbers, in seconds',
    why: 'HelseID needs the times to see that the assertion is fresh. A time written as a string, or in milliseconds, is not valid in a JWT.',
    fix: 'Include iat, nbf and exp in the client assertion. Write them as numbers: whole seconds since 1970, in UTC, without quotes.',
  },
  select: ({ assertions }) => assertions,
  evaluate: ({ jwt: { claims } }) =>
    ['iat', 'nbf', 'exp'].flatMap((name) =>
      unless(typeof claims[name] === 'number' && !isMilliseconds(claims[name]), {
        at: `body.client_assertion.${name}`,
        expected: { nb: 'et tall (sekunder siden 1970)', en: 'a number (seconds since 1970)' },
        actual: written(claims[name]),
        message: {
          nb: `${name} skal være et tall, i sekunder.`,
          en: `${name} must be a number, in seconds.`,
        },
      }),
    ),
})

function written(time: unknown): Text {
  if (typeof time === 'string') return { nb: `"${time}" (en tekst)`, en: `"${time}" (a string)` }
  return isMilliseconds(time) ? { nb: `${time} (millisekunder)`, en: `${time} (milliseconds)` } : shown(time)
}
