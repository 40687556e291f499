// Actions of the plan `municipality` alone: what the municipality's people do in Altinn, in Selvbetjening and in the
// EPJ's administration. An adapter may leave them to a person, and answer when that person is done.
import { z } from 'zod'
import { organisasjonsnummer, pid } from './numbers.ts'

const several = (what: string) => z.string().describe(`${what}, with spaces between them.`)

export const onboardingActions = {
  'look-up-unit': {
    about: 'Look this unit up in Enhetsregisteret.',
    args: z.object({ unit: organisasjonsnummer }),
  },
  'give-right': {
    about:
      'In Altinn, as the person `by`: give the person `to` one of HelseID’s three rights for the unit `from`.',
    args: z.object({
      by: pid,
      from: organisasjonsnummer,
      to: pid,
      right: z.enum(['fagsystem', 'klientsystem', 'api']),
      surname: z
        .enum(['family', 'middle-and-family'])
        .optional()
        .describe('What to type as the receiver’s surname; absent: `family`, which is right.'),
    }),
  },
  'make-client': {
    about:
      'In Selvbetjening, as the person `by`: make the EPJ’s client for the organisation, with these units.',
    args: z.object({
      by: pid,
      organisation: organisasjonsnummer,
      units: several('Organisation numbers of sub-units'),
    }),
  },
  'load-configuration': {
    about: 'Download the client’s configuration file as the person `by`, and take it into use in the EPJ.',
    args: z.object({ by: pid }),
  },
  'send-mail': {
    about: 'Write to Kjernejournal-SHT@nhn.no that the organisation is connected.',
    args: z.object({ organisation: organisasjonsnummer }),
  },
  'set-up-as-delivered': {
    about: 'Make the EPJ as it is delivered: no addresses, no file, no units, nobody with access.',
    args: z.object({}),
  },
  'set-external-systems': {
    about: 'Fill in the settings of the external systems with the room’s addresses, with Bruk HelseID on.',
    args: z.object({}),
  },
  'add-unit': {
    about: 'Enter this unit in the EPJ, as an arbeidssted.',
    args: z.object({ unit: organisasjonsnummer }),
  },
  'give-function': {
    about: 'Give the user module for Kjernejournal to these groups, and to no other.',
    args: z.object({ groups: several('Professions as in Volven 9060; `none` for users without one') }),
  },
  authorise: {
    about: 'Authorise this user for these units, and for no other.',
    args: z.object({ user: pid, units: several('Organisation numbers') }),
  },
  'switch-integration': {
    about: 'Switch the integration with Kjernejournal on or off.',
    args: z.object({ on: z.boolean() }),
  },
} as const
