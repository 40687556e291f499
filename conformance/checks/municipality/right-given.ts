import { defineCheck, unless } from '../../kit/define-check.ts'

const RIGHT = 'nhn-helseid-fagsystem'

export default defineCheck({
  id: 'municipality/right-given',
  requirements: ['KOM-B07a', 'SJK-A11a', 'KJ-O10'],
  cause: 'configuration',
  nb: {
    title: 'En tilgangsstyrer har gitt systemansvarlig den rette av de tre rettighetene',
    failureTitle: 'Systemansvarlig har fått en annen rettighet enn den som trengs, eller ga den til seg selv',
    why: 'De tre rettighetene til HelseID ligner på hverandre i Altinn. Bare «Ta i bruk HelseID for et fagsystem» lar noen lage klienten til EPJ-en.',
    fix: 'La kommunedirektøren eller en annen tilgangsstyrer gi systemansvarlig «Ta i bruk HelseID for et fagsystem».',
  },
  en: {
    title: 'An access manager has given the system manager the right one of the three rights',
    failureTitle: 'The system manager was given another right than the one needed, or gave it to themselves',
    why: 'HelseID’s three rights look alike in Altinn. Only “Take HelseID into use for an EPJ” lets somebody make the EPJ’s client.',
    fix: 'Let the chief executive or another access manager give the system manager “Take HelseID into use for an EPJ”.',
  },
  select: ({ onboarding: { delegations } }) => {
    const of = delegations.filter(({ resource }) => resource.startsWith('nhn-helseid-'))
    // An organisation in which somebody has the right that is needed may give out the others too.
    const served = new Set(of.filter(({ resource }) => resource === RIGHT).map(({ from }) => from))
    return of.filter(({ from, resource }) => resource === RIGHT || !served.has(from))
  },
  evaluate: ({ resource, by, to }) => [
    ...unless(resource === RIGHT, {
      at: 'facts.resource',
      expected: RIGHT,
      actual: resource,
      message: {
        nb: 'Mottakeren har ikke rettigheten til å ta i bruk HelseID for et fagsystem.',
        en: 'The receiver has not the right to take HelseID into use for an EPJ.',
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
  ],
})
