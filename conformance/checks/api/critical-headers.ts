import type { TokenUse } from '../../evidence/helseid/token-uses.ts'
import type { DataCall } from '../../evidence/kjernejournal/data-calls.ts'
import { header1 } from '../../evidence/seen.ts'
import { defineCheck, type Fault, shown, unless } from '../../kit/define-check.ts'
import { roleIn } from '../../kit/user-role.ts'

const VOLVEN_9060 = 'urn:oid:2.16.578.1.12.4.1.1.9060'
const GRUNNLAG: readonly string[] = ['SAMTYKKE', 'AKUTT', 'UNNTAK']
const STATUS = 'kjernejournal.critical-status'

export default defineCheck({
  id: 'api/critical-headers',
  requirements: ['KJ-I29'],
  cause: 'implementation',
  nb: {
    title: 'Kall om kritisk informasjon oppgir EPJ, pasient, rolle og grunnlag i headerne',
    failureTitle:
      'Et kall om kritisk informasjon mangler EPJ, pasient, rolle eller grunnlag i headerne, eller har feil rolle',
    why: 'Headerne avgjør hvem oppslaget gjelder, i hvilken rolle og hvorfor, og det står i innbyggerens logg. Mangler en av dem, blir kallet avvist.',
    fix: 'Send nhn-source-system (EPJ-ens navn og versjon, 3 til 512 tegn), nhn-patient-nin (elleve sifre), nhn-user-role og nhn-access-basis (SAMTYKKE, AKUTT eller UNNTAK). Rollen er URL-kodet JSON: {"system":"urn:oid:2.16.578.1.12.4.1.1.9060","code":"LE"}, med den samme autorisasjonen som i attesten.',
  },
  en: {
    title: 'Calls about critical information state the EPJ, patient, role and grounds in the headers',
    failureTitle:
      'A call about critical information lacks the EPJ, patient, role or grounds in the headers, or has the wrong role',
    why: 'The headers decide whom the look-up is about, in which role and why, and that is written in the citizen’s log. When one of them is missing, the call is refused.',
    fix: 'Send nhn-source-system (name and version of the EPJ, 3 to 512 characters), nhn-patient-nin (eleven digits), nhn-user-role and nhn-access-basis (SAMTYKKE, AKUTT or UNNTAK). The role is URL-encoded JSON: {"system":"urn:oid:2.16.578.1.12.4.1.1.9060","code":"LE"}, with the same authorisation as in the attest.',
  },
  select: ({ dataUses }) => dataUses.filter(({ api }) => api === 'critical-information'),
  // The status may be asked for by a system, and has its patient in the body.
  evaluate: (call) => [
    ...sourceFaults(call),
    ...(call.operation === STATUS ? [] : patientFaults(call)),
    ...(call.access.pid === undefined ? [] : [...roleFaults(call), ...basisFaults(call)]),
  ],
})

/** The prefix went from hit- to nhn- in 2025, and the patient's header changed its name. */
function sent(call: DataCall, name: string, older = name): { readonly at: string; readonly value?: string } {
  const value = header1(call, `nhn-${name}`)
  if (value !== undefined) return { at: `header.nhn-${name}`, value }
  const before = header1(call, `hit-${older}`)
  return before === undefined ? { at: `header.nhn-${name}` } : { at: `header.hit-${older}`, value: before }
}

function sourceFaults(call: DataCall): readonly Fault[] {
  const { at, value } = sent(call, 'source-system')
  const length = value?.trim().length ?? 0
  return unless(length >= 3 && length <= 512, {
    at,
    expected: {
      nb: 'EPJ-ens navn og versjon, 3 til 512 tegn',
      en: 'name and version of the EPJ, 3 to 512 characters',
    },
    actual: shown(value === '' ? undefined : value),
    message: { nb: 'Headeren skal si hvilken EPJ som spør.', en: 'The header must say which EPJ is asking.' },
  })
}

function patientFaults(call: DataCall): readonly Fault[] {
  const { at, value } = sent(call, 'patient-nin', 'patient-pid')
  return unless(/^\d{11}$/.test(value ?? ''), {
    at,
    expected: { nb: 'pasientens nummer, elleve sifre', en: 'the patient’s number, eleven digits' },
    actual: shown(value === '' ? undefined : value),
    message: { nb: 'Headeren skal si hvem det gjelder.', en: 'The header must say whom it is about.' },
  })
}

function roleFaults(call: TokenUse<DataCall>): readonly Fault[] {
  const { at, value } = sent(call, 'user-role')
  const { system, code } = roleIn(value ?? '')
  const attested = call.access.attest?.authorization
  const isRole = system === VOLVEN_9060 && typeof code === 'string' && code !== ''
  if (isRole)
    return unless(attested === undefined || attested === code, {
      at,
      expected: { nb: `${attested}, som i attesten`, en: `${attested}, as in the attest` },
      actual: code,
      message: {
        nb: 'Rollen er en annen enn autorisasjonen i attesten.',
        en: 'The role is another than the authorisation in the attest.',
      },
    })
  return unless(false, {
    at,
    expected: {
      nb: `URL-kodet JSON med system ${VOLVEN_9060} og code`,
      en: `URL-encoded JSON with system ${VOLVEN_9060} and code`,
    },
    actual: shown(value === '' ? undefined : value),
    message: { nb: 'Headeren skal si brukerens rolle.', en: 'The header must say the user’s role.' },
  })
}

function basisFaults(call: DataCall): readonly Fault[] {
  const { at, value } = sent(call, 'access-basis')
  return unless(GRUNNLAG.includes(value ?? ''), {
    at,
    expected: { nb: 'SAMTYKKE, AKUTT eller UNNTAK', en: 'SAMTYKKE, AKUTT or UNNTAK' },
    actual: shown(value === '' ? undefined : value),
    message: { nb: 'Headeren skal si grunnlaget.', en: 'The header must state the grounds.' },
  })
}
