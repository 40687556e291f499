import { sentAttests } from '../../evidence/helseid/sent-attests.ts'
import { membersOf } from '../../evidence/members.ts'
import { defineCheck, type Fault, shown, unless } from '../../kit/define-check.ts'

const ORGANISATIONS = ['urn:oid:2.16.578.1.12.4.1.4.101']
/** RESH. */
const DEPARTMENTS = ['urn:oid:2.16.578.1.12.4.1.4.102']
/** Volven: specialist care, municipal care, both, and the older list of kinds of service. */
const SERVICES = ['8663', '8655', '8666', '8451'].map((list) => `urn:oid:2.16.578.1.12.4.1.1.${list}`)

/** From where in the attest a code or a number is, to what it may be taken from (profile for tillitsrammeverk). */
const SYSTEMS: Readonly<Record<string, readonly string[]>> = {
  'practitioner.authorization': ['urn:oid:2.16.578.1.12.4.1.1.9060'],
  'practitioner.legal_entity': ORGANISATIONS,
  'practitioner.point_of_care': ORGANISATIONS,
  'practitioner.department': DEPARTMENTS,
  'care_relationship.healthcare_service': SERVICES,
  'care_relationship.purpose_of_use': ['urn:oid:2.16.840.1.113883.1.11.20448'],
  'care_relationship.purpose_of_use_details': ['urn:AuditEventHL7Norway/CodeSystem/carerelation'],
  'patients.point_of_care': ORGANISATIONS,
  'patients.department': DEPARTMENTS,
}

export default defineCheck({
  id: 'helseid/attest-systems',
  requirements: ['HID-O12'],
  cause: 'implementation',
  nb: {
    title: 'Kodene og numrene i attesten er hentet fra kodeverkene i profilen',
    failureTitle: 'En kode eller et nummer i attesten har feil kodeverk',
    why: 'En kode betyr noe bare sammen med kodeverket den er hentet fra. Er det feil, kan ingen si etterpå hvem som slo opp, hvor og hvorfor, og innbyggeren ser ikke riktig grunn i loggen sin.',
    fix: 'Skriv system slik profilen for tillitsrammeverket har det, med urn:oid: foran når det er en OID: Volven 9060 for autorisasjon, 8663 for tjenester i kommunen, 2.16.578.1.12.4.1.4.101 for organisasjonsnummer, 2.16.840.1.113883.1.11.20448 for formål.',
  },
  en: {
    title: 'The codes and numbers in the attest are taken from the code systems of the profile',
    failureTitle: 'A code or a number in the attest has the wrong code system',
    why: 'A code means something only together with the code system it is taken from. When that is wrong, nobody can say afterwards who looked, where and why, and the citizen does not see the right reason in the log.',
    fix: 'Write system as the profile for tillitsrammeverk has it, with urn:oid: in front when it is an OID: Volven 9060 for the authorisation, 8663 for services in the municipality, 2.16.578.1.12.4.1.4.101 for organisation numbers, 2.16.840.1.113883.1.11.20448 for the purpose.',
  },
  select: sentAttests,
  evaluate: ({ attest, where }) =>
    Object.entries(SYSTEMS).flatMap(([place, systems]) => {
      const [part = '', member = ''] = place.split('.')
      // Of several patients each has its own.
      return [attest[part]]
        .flat()
        .flatMap((one) => faultsAt({ where, place }, membersOf(one)[member], systems))
    }),
})

/** One that is left out is HelseID's to refuse, and another check's to tell. */
function faultsAt(
  { where, place }: { readonly where: string; readonly place: string },
  value: unknown,
  systems: readonly string[],
): readonly Fault[] {
  const { system } = membersOf(value)
  return unless(typeof system !== 'string' || systems.includes(system), {
    at: `${where}.${place}.system`,
    expected: systems.join(', '),
    actual: shown(system),
    message: {
      nb: `Profilen har et annet kodeverk for ${place}.`,
      en: `The profile has another code system for ${place}.`,
    },
  })
}
