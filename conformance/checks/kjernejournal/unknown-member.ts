import type { IndicatorCall } from '../../evidence/kjernejournal/indicator-calls.ts'
import { opensByTicket } from '../../evidence/kjernejournal/tickets.ts'
import type { Situation } from '../../evidence/scenarios/situations.ts'
import { defineCheck, type Fault, shown, unless } from '../../kit/define-check.ts'

interface Met extends Situation {
  readonly answer?: IndicatorCall
  /** Without the unknown member it showed icons; one that shows none is another check's matter. */
  readonly showsIcons: boolean
}

export default defineCheck({
  id: 'kjernejournal/unknown-member',
  requirements: ['KJ-R25', 'KJ-N01', 'KJ-S26'],
  cause: 'implementation',
  nb: {
    title: 'EPJ-en virker som før når svarene har et ukjent felt',
    failureTitle: 'EPJ-en virker ikke som før når svarene har et ukjent felt',
    why: 'NHN legger med vilje tilfeldige felt i svarene, og nye felt kan komme når som helst. En EPJ som ikke tåler dem, mister kjernejournal over natten.',
    fix: 'Les bare feltene du trenger, og se bort fra resten. Slå av «fail on unknown properties» eller strengt skjema i JSON-leseren, både for helseindikatoren og session/create.',
  },
  en: {
    title: 'The EPJ works as before when answers have an unknown member',
    failureTitle: 'The EPJ does not work as before when answers have an unknown member',
    why: 'NHN puts random members in answers on purpose, and new ones may come at any time. An EPJ that does not tolerate them loses Kjernejournal overnight.',
    fix: 'Read only the members you need, and ignore the rest. Turn off “fail on unknown properties” or the strict schema in the JSON reader, for the health indicator and for session/create.',
  },
  select: ({ attacks, indicators }) =>
    attacks
      .filter(({ scenario }) => scenario === 'kjernejournal/unknown-member')
      .map((attack) => ({
        ...attack,
        met: attack.during.map((situation): Met => {
          const showsIcons = attack.before.some(({ step }) => (step.seen.icon ?? 0) > 0)
          const answer = indicators.findLast(
            ({ seq, fnr }) => fnr === situation.patient && situation.calls.some((call) => call.seq === seq),
          )
          return { ...situation, showsIcons, ...(answer && { answer }) }
        }),
      })),
  evaluate: ({ underway, met }) => (underway ? met.flatMap(worksAsBefore) : []),
})

function worksAsBefore(situation: Met): readonly Fault[] {
  const { seq, step } = situation
  return [
    ...unless(step.outcome === 'ok', {
      exchange: seq,
      at: 'reported.outcome',
      expected: 'ok',
      actual: step.problem === undefined ? step.outcome : `${step.outcome}: ${step.problem}`,
      message: {
        nb: 'EPJ-en klarte ikke det den klarte før det ukjente feltet kom.',
        en: 'The EPJ could not do what it could before the unknown member came.',
      },
    }),
    ...(step.action === 'open-patient' ? showsContact(situation) : []),
    ...(step.action === 'open-kjernejournal' ? opensPortal(situation) : []),
  ]
}

/** Which of the other icons is shown is another check's matter. */
function showsContact({ seq, step, answer, showsIcons }: Met): readonly Fault[] {
  const { icon } = step.seen
  const status = answer?.indicator ?? 0
  return unless(!showsIcons || icon === undefined || status === 0 || (icon !== null && icon > 0), {
    exchange: answer?.seq ?? seq,
    at: 'reported.icon',
    expected: shown(status),
    actual: shown(icon),
    message: {
      nb: 'Ikonet viste at kontakten manglet, selv om svaret bare hadde et ukjent felt.',
      en: 'The icon showed that contact was missing, although the answer merely had an unknown member.',
    },
  })
}

function opensPortal({ seq, calls }: Met): readonly Fault[] {
  const expected = calls.some(opensByTicket) ? ['open-portal'] : ['session-create', 'open-portal']
  return expected.flatMap((call) =>
    unless(
      calls.some(({ operation }) => operation === `kjernejournal.${call}`),
      {
        exchange: seq,
        at: `calls.${call}`,
        expected: { nb: 'kalt, som uten det ukjente feltet', en: 'called, as without the unknown member' },
        actual: { nb: 'ikke kalt', en: 'not called' },
        message: {
          nb: 'Kjernejournal ble ikke åpnet da svaret hadde et ukjent felt.',
          en: 'Kjernejournal was not opened when the answer had an unknown member.',
        },
      },
    ),
  )
}
