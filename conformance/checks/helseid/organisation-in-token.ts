import { lastBefore } from '../../evidence/between.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import { organisationForms } from '../../evidence/helseid/organisation-forms.ts'
import type { TokenCall } from '../../evidence/helseid/token-calls.ts'
import { readAccessToken } from '../../evidence/helseid/token-uses.ts'
import { members, text } from '../../evidence/jwt.ts'
import { answerBody } from '../../evidence/seen.ts'
import { defineCheck, type Fault, MISSING, shown, unless } from '../../kit/define-check.ts'

const DETAIL = 'body.client_assertion.assertion_details.practitioner_role.organization.identifier.value'
const CHILD = 'header.authorization.helseid://claims/client/claims/orgnr_child'
/** HelseID: the number is not the client's to ask for, or is written wrongly. HID-1007 is said of any detail. */
const REFUSED = /\bHID-100[1-7]\b/
const OF_ANY_DETAIL = 'HID-1007'

export default defineCheck({
  id: 'helseid/organisation-in-token',
  requirements: ['KJ-S14', 'HID-O01', 'HID-N17'],
  cause: 'implementation',
  nb: {
    title: 'Tokenet gjelder underenheten der brukeren arbeider',
    failureTitle: 'Tokenet gjelder ikke underenheten der brukeren arbeider',
    why: 'Kjernejournal gir tilgang etter arbeidsstedets organisasjonsnummer. Et token for hele kommunen, eller for en annen enhet, gir ingen eller feil tilgang.',
    fix: 'Send organisasjonsnummeret til brukerens arbeidssted som helseid_authorization i assertion_details i klientbeviset når tokenet hentes eller fornyes. Nummeret skal ha ni sifre og stå på klientens liste i Selvbetjening. Hent et nytt token når brukeren bytter arbeidssted.',
  },
  en: {
    title: 'The token is for the sub-unit where the user works',
    failureTitle: 'The token is not for the sub-unit where the user works',
    why: 'Kjernejournal gives access by the workplace’s organisation number. A token for the whole municipality, or for another unit, gives no access or the wrong one.',
    fix: 'Send the organisation number of the user’s workplace as helseid_authorization in assertion_details of the client assertion when the token is fetched or renewed. The number must have nine digits and be on the client’s list in Selvbetjening. Fetch a new token when the user changes workplace.',
  },
  select: (evidence) => {
    const workplaceAt = workplaces(evidence)
    return [
      ...evidence.tokens
        .filter(({ details }) => details.organisation !== undefined || details.attest !== undefined)
        .map((call) => ({ seq: call.seq, faults: faultsOfRequest(call) })),
      ...evidence.creations.flatMap(({ seq, scenario, access: { parent, child, attest } }) => {
        const workplace = workplaceAt(seq, scenario) ?? (child === undefined ? attest?.pointOfCare : child)
        return workplace === undefined ? [] : [{ seq, faults: faultsOfToken(workplace, child ?? parent) }]
      }),
    ]
  },
  evaluate: ({ faults }) => faults,
})

function faultsOfRequest(call: TokenCall): readonly Fault[] {
  const { organisation, attest } = call.details
  const unit = attest?.pointOfCare
  // The unit may also have been asked for in the pushed request; then the token shows it.
  const given = call.accessToken && readAccessToken(call.accessToken).child
  const refusal = refusalOf(call)
  return [
    ...unless(organisation !== undefined || unit === attest?.legalEntity || unit === given, {
      at: DETAIL,
      expected: shown(unit),
      actual: MISSING,
      message: {
        nb: 'Attesten gjelder en underenhet, men forespørselen ber ikke om et token for den.',
        en: 'The attest is for a sub-unit, but the request does not ask for a token for it.',
      },
    }),
    ...unless(organisation === undefined || (isWellWritten(organisation) && refusal === undefined), {
      at: DETAIL,
      expected: unitsOf(call),
      actual: refusal
        ? {
            nb: `${organisation}, avvist med ${refusal}`,
            en: `${organisation}, refused with ${refusal}`,
          }
        : shown(organisation),
      message: {
        nb: 'Organisasjonsnummeret er skrevet feil, eller klienten har ikke den enheten.',
        en: 'The organisation number is written wrongly, or the client does not have that unit.',
      },
    }),
  ]
}

const isWellWritten = (organisation: string) =>
  organisationForms.some(({ value }) => value.test(organisation))

/** The HID number of a refusal of the organisation. */
function refusalOf({ error, exchange, details, ...call }: TokenCall): string | undefined {
  if (error === undefined || exchange.fault) return undefined
  const [number] =
    REFUSED.exec(text(members(answerBody({ exchange, ...call }))['error_description']) ?? '') ?? []
  if (number !== OF_ANY_DETAIL) return number
  const told = exchange.explanation?.at
  const ofOrganisation = told === undefined ? details.attest === undefined : told.includes('.organization.')
  return ofOrganisation ? number : undefined
}

/** HelseID tells which units the client has, where it was one of them that was missing. */
function unitsOf({ exchange }: TokenCall): Fault['expected'] {
  const units = exchange.explanation?.expected ?? ''
  if (!/^\d{9}(?:, \d{9})*$/.test(units))
    return {
      nb: 'ni sifre, for en enhet på klientens liste',
      en: 'nine digits, of a unit on the client’s list',
    }
  return { nb: `en enhet på klientens liste: ${units}`, en: `a unit on the client’s list: ${units}` }
}

function faultsOfToken(workplace: string, actual: string | undefined): readonly Fault[] {
  return unless(actual === workplace, {
    at: CHILD,
    expected: workplace,
    actual: shown(actual),
    message: {
      nb: `Brukeren arbeider ved ${workplace}, men tokenet gjelder en annen enhet.`,
      en: `The user works at ${workplace}, but the token is for another unit.`,
    },
  })
}

/** The arbeidssted that the scenario had the user log in with. */
function workplaces({ steps }: Evidence): (seq: number, scenario: string | undefined) => string | undefined {
  const logIns = Map.groupBy(
    steps.flatMap(({ id, action, scenario, args }) =>
      action === 'log-in' ? [{ seq: id, scenario, args }] : [],
    ),
    ({ scenario }) => scenario,
  )
  return (seq, scenario) => text(lastBefore(logIns.get(scenario ?? '') ?? [], seq)?.args['arbeidssted'])
}
