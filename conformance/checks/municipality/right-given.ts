import type { Delegation } from '../../evidence/onboarding/delegations.ts'
import { defineCheck, type Fault, NONE, unless } from '../../kit/define-check.ts'

const RIGHT = 'nhn-helseid-fagsystem'

export default defineCheck({
  id: 'municipality/right-given',
  requirements: ['KOM-B07a', 'SJK-A11a', 'KJ-O10'],
  cause: 'configuration',
  nb: {
    title: 'En tilgangsstyrer har gitt systemansvarlig den rette av de tre rettighetene',
    failureTitle: 'Systemansvarlig har ikke fått rettigheten som trengs, eller ga den til seg selv',
    why: 'De tre rettighetene til HelseID ligner på hverandre i Altinn. Bare «Ta i bruk HelseID for et fagsystem» lar noen lage klienten til EPJ-en.',
    fix: 'La kommunedirektøren eller en annen tilgangsstyrer gi systemansvarlig «Ta i bruk HelseID for et fagsystem».',
  },
  en: {
    title: 'An access manager has given the system manager the right one of the three rights',
    failureTitle: 'The system manager was not given the right that is needed, or gave it to themselves',
    why: 'HelseID’s three rights look alike in Altinn. Only “Take HelseID into use for an EPJ” lets somebody make the EPJ’s client.',
    fix: 'Let the chief executive or another access manager give the system manager “Take HelseID into use for an EPJ”.',
  },
  select: ({ onboarding: { delegations }, situations }) => {
    const of = delegations.filter(({ resource }) => resource.startsWith('nhn-helseid-'))
    // An organisation in which somebody has the right that is needed may give out the others too.
    const served = new Set(of.filter(({ resource }) => resource === RIGHT).map(({ from }) => from))
    const forgotten = situations
      .map(({ step }) => step)
      .filter(({ action, args }) => action === 'give-right' && !of.some(({ from }) => from === args['from']))
      .map(({ id }) => ({ seq: id, given: false as const }))
    return [
      ...of
        .filter(({ from, resource }) => resource === RIGHT || !served.has(from))
        .map((delegation) => ({ ...delegation, given: true as const })),
      ...forgotten,
    ]
  },
  evaluate: (subject) => (subject.given ? faultsOf(subject) : [NOT_GIVEN]),
})

const NOT_GIVEN: Fault = {
  at: 'calls.give-right',
  expected: RIGHT,
  actual: NONE,
  message: {
    nb: 'Ingen har fått noen av rettighetene til HelseID.',
    en: 'Nobody has been given any of the rights to HelseID.',
  },
}

function faultsOf({ resource, by, to }: Delegation): readonly Fault[] {
  return [
    ...unless(resource === RIGHT, {
      at: 'facts.resource',
      expected: RIGHT,
      actual: resource,
      message: {
        nb: 'Mottakeren har ikke rettigheten til å ta i bruk HelseID for et fagsystem.',
        en: 'The receiver does not have the right to take HelseID into use for an EPJ.',
      },
    }),
    ...unless(by !== to, {
      at: 'facts.by',
      expected: { nb: 'en annen person enn mottakeren', en: 'another person than the receiver' },
      actual: { nb: 'mottakeren', en: 'the receiver' },
      message: {
        nb: 'Den samme personen ga og fikk rettigheten.',
        en: 'The same person gave and received the right.',
      },
    }),
  ]
}
