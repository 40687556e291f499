import { defineCheck, type Fault, shown, unless } from '../../kit/define-check.ts'

/** Organisation numbers; the attest knows RESH numbers, too, which are others. */
const OID = 'urn:oid:2.16.578.1.12.4.1.4.101'
const IN_ASSERTION = 'body.client_assertion.assertion_details.practitioner'
const IN_TOKEN = 'header.authorization.nhn:tillitsrammeverk:parameters.practitioner'

export default defineCheck({
  id: 'helseid/attest-matches-token',
  requirements: ['KJ-S13', 'HID-O08', 'SJK-A18a'],
  cause: 'implementation',
  nb: {
    title: 'Attesten har den samme virksomheten og det samme arbeidsstedet som tokenet',
    failureTitle: 'Attesten gjelder en annen virksomhet eller et annet arbeidssted enn tokenet',
    why: 'Innbyggeren ser i loggen hvor helsepersonellet arbeidet. Står det et annet sted i attesten enn i tokenet, er loggen feil, og oppslaget kan bli avvist.',
    fix: 'Hent begge numrene fra brukerens valgte arbeidssted: practitioner.point_of_care.id er underenheten tokenet er for, og practitioner.legal_entity.id er hovedenheten den hører til. Kontroller oppsettet av arbeidssteder i EPJ-en.',
  },
  en: {
    title: 'The attest has the same organisation and workplace as the token',
    failureTitle: 'The attest is for another organisation or workplace than the token',
    why: 'Citizens see in the log where the health worker worked. When the attest names another place than the token, the log is wrong, and the access may be refused.',
    fix: 'Take both numbers from the user’s chosen workplace: practitioner.point_of_care.id is the sub-unit the token is for, and practitioner.legal_entity.id is the main unit it belongs to. Check the setup of workplaces in the EPJ.',
  },
  *select({ tokens, creations }) {
    yield* tokens
      .values()
      .flatMap(({ details, ...call }) =>
        details.attest ? [{ ...call, attest: details.attest, said: details, where: IN_ASSERTION }] : [],
      )
    yield* creations
      .values()
      .flatMap(({ access, ...call }) =>
        access.attest ? [{ ...call, attest: access.attest, said: access, where: IN_TOKEN }] : [],
      )
  },
  evaluate: ({ attest, said: { parent, child }, where }) => [
    ...isOfOrganisations(`${where}.legal_entity.system`, attest.legalEntitySystem),
    ...isOfOrganisations(`${where}.point_of_care.system`, attest.pointOfCareSystem),
    ...same(`${where}.legal_entity.id`, attest.legalEntity, parent),
    ...same(
      `${where}.point_of_care.id`,
      attest.pointOfCare,
      child ?? (where === IN_TOKEN ? parent : undefined),
    ),
  ],
})

function isOfOrganisations(at: string, system: string | undefined): readonly Fault[] {
  return unless(system === undefined || system === OID, {
    at,
    expected: OID,
    actual: shown(system),
    message: {
      nb: 'Attesten sier at nummeret er noe annet enn et organisasjonsnummer.',
      en: 'The attest says that the number is something else than an organisation number.',
    },
  })
}

/** Compared only when the call says which organisation the token is for. */
function same(at: string, actual: string | undefined, expected: string | undefined): readonly Fault[] {
  return unless(expected === undefined || actual === expected, {
    at,
    expected: { nb: `${expected}, som tokenet gjelder`, en: `${expected}, which the token is for` },
    actual: shown(actual),
    message: {
      nb: 'Nummeret i attesten er et annet enn tokenets.',
      en: 'The number in the attest is another than the token’s.',
    },
  })
}
