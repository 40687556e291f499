import { defineCheck, NONE, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'municipality/same-units',
  requirements: ['SJK-A18c', 'SJK-A25b'],
  cause: 'configuration',
  nb: {
    title: 'EPJ-en har de samme organisasjonsnumrene som klienten hos HelseID',
    failureTitle: 'EPJ-en har andre organisasjonsnumre enn klienten hos HelseID',
    why: 'Velger en ansatt et arbeidssted som ikke står på klienten, gir HelseID ikke noe token. Mangler et arbeidssted i EPJ-en, kan ingen velge det.',
    fix: 'Åpne Ajourhold av organisasjonsnummer i EPJ-en, og gjør listen lik enhetene på klienten i Selvbetjening.',
  },
  en: {
    title: 'The EPJ has the same organisation numbers as the client at HelseID',
    failureTitle: 'The EPJ has other organisation numbers than the client at HelseID',
    why: 'When an employee chooses a workplace that is not on the client, HelseID gives no token. When a workplace is missing in the EPJ, nobody can choose it.',
    fix: 'Open the list of organisation numbers in the EPJ, and make it the same as the units on the client in Selvbetjening.',
  },
  select: ({ onboarding: { setUp, clients, tokens } }) => {
    const { units } = setUp
    const used = clients.findLast(({ client }) => tokens.some((token) => token.client === client))
    const client = used ?? clients.at(-1)
    return units && client
      ? [
          {
            seq: units.seq,
            here: units.all,
            atHelseid: client.units.length > 0 ? client.units : [client.organisation],
          },
        ]
      : []
  },
  evaluate: ({ here, atHelseid }) => {
    const missing = atHelseid.filter((number) => !here.includes(number))
    const extra = here.filter((number) => !atHelseid.includes(number))
    return [
      ...unless(missing.length === 0, {
        at: 'facts.units',
        expected: atHelseid.join(' '),
        actual: here.join(' ') || NONE,
        message: {
          nb: `Mangler i EPJ-en: ${missing.join(', ')}.`,
          en: `Missing in the EPJ: ${missing.join(', ')}.`,
        },
      }),
      ...unless(extra.length === 0, {
        at: 'facts.units',
        expected: atHelseid.join(' '),
        actual: here.join(' '),
        message: {
          nb: `Ikke registrert hos HelseID: ${extra.join(', ')}.`,
          en: `Not registered with HelseID: ${extra.join(', ')}.`,
        },
      }),
    ]
  },
})
