import { members, text } from '../../evidence/jwt.ts'
import { header1, requestBody } from '../../evidence/seen.ts'
import { defineCheck, unless } from '../../kit/define-check.ts'

const STATUS = 'kjernejournal.critical-status'

/** What the user asks for of the patient who is open; an EPJ may keep its own copies up to date at other times. */
const ASKED_FOR = new Set([
  'read-medicines',
  'read-critical-information',
  'record-critical-information',
  'refute-critical-information',
  'withdraw-critical-information',
])

export default defineCheck({
  id: 'api/data-for-open-patient',
  requirements: ['KJ-I36'],
  cause: 'implementation',
  nb: {
    title: 'Data hentes og registreres for pasienten som er åpen',
    failureTitle: 'Data hentes eller registreres for en annen pasient enn den som er åpen',
    why: 'Vises feil pasients legemidler, eller registreres en reaksjon på feil pasient, kan noen få feil behandling.',
    fix: 'Les pasientens nummer og billetten fra den åpne pasienten i det øyeblikket kallet lages. Kast begge når pasienten lukkes.',
  },
  en: {
    title: 'Data are fetched and registered for the patient who is open',
    failureTitle: 'Data are fetched or registered for another patient than the one who is open',
    why: 'When the wrong patient’s medicines are shown, or a reaction is registered for the wrong patient, somebody may get the wrong treatment.',
    fix: 'Read the patient’s number and the ticket from the open patient at the moment the call is made. Discard both when the patient is closed.',
  },
  select: ({ dataCalls, tickets, ofOnePatient }) => {
    const byStep = new Map(ofOnePatient.map((situation) => [situation.step.id, situation]))
    const ofTicket = new Map(tickets.map(({ seq, given }) => [seq, given?.fnr]))
    return dataCalls.flatMap((call) => {
      const situation = byStep.get(call.step ?? 0)
      if (!situation || !ASKED_FOR.has(situation.step.action)) return []
      const { patient: open } = situation
      const [at, named] =
        call.api === 'medicines'
          ? ['query.ticket', ofTicket.get(call.seq)]
          : call.operation === STATUS
            ? ['body.nin', text(members(requestBody(call))['nin'])]
            : patientHeader(call)
      return named === undefined || open === undefined ? [] : [{ seq: call.seq, at, named, open }]
    })
  },
  evaluate: ({ at, named, open }) =>
    unless(named === open, {
      at,
      expected: open,
      actual: named,
      message: {
        nb: 'Kallet gjelder ikke pasienten som er åpen.',
        en: 'The call is not about the patient who is open.',
      },
    }),
})

function patientHeader(call: Parameters<typeof header1>[0]): readonly [string, string | undefined] {
  const named = header1(call, 'nhn-patient-nin')
  if (named !== undefined) return ['header.nhn-patient-nin', named]
  return ['header.hit-patient-pid', header1(call, 'hit-patient-pid')]
}
