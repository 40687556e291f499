// The page on which NHN's administration would let organisations in and shut them out, and what it sends.

import { formBody } from '#simulators/core/call/body.ts'
import type { Pages } from '#simulators/core/pages/pages.ts'
import { requireSameOrigin } from '#simulators/core/pages/same-origin.ts'
import { ProblemError } from '#simulators/core/problem.ts'
import type { Admission, Admitted } from '#simulators/core/room/admission.ts'
import type { Handler } from '#simulators/core/simulator.ts'
import type { Organisation } from '#simulators/population/population.ts'
import type { KjernejournalDeps } from '../deps.ts'
import { STYLES } from '../styles.ts'
import type { NhnSwitch } from './switch.ts'

export interface NhnParts {
  readonly deps: KjernejournalDeps
  readonly nhn: NhnSwitch
  readonly pages: Pages
}

const pathOf = ({ deps }: NhnParts) => new URL(`${deps.addresses.room}/kjernejournal/nhn`).pathname

/** Those that could have access: what is gone from Enhetsregisteret is refused before the switch is asked. */
const organisationsOf = ({ deps }: Omit<NhnParts, 'pages'>) =>
  deps.population.organisations.filter(
    ({ slettet, fjernet }) => slettet === undefined && fjernet === undefined,
  )

/** The same over the control API. */
export function createAdmission(parts: Omit<NhnParts, 'pages'>): Admission {
  const shown = ({ organisasjonsnummer, navn }: Organisation): Admitted => ({
    organisasjonsnummer,
    navn,
    open: !parts.nhn.isOff(organisasjonsnummer),
  })
  return {
    list: () => organisationsOf(parts).map(shown),
    set(organisasjonsnummer, open) {
      const organisation = organisationsOf(parts).find(
        (one) => one.organisasjonsnummer === organisasjonsnummer,
      )
      if (!organisation) return undefined
      parts.nhn.set(organisasjonsnummer, open)
      return shown(organisation)
    },
  }
}

export function createOrganisationsPage(parts: NhnParts): Handler {
  const { nhn, pages } = parts
  return (request, response) => {
    const rows = organisationsOf(parts).map(({ organisasjonsnummer, navn }) => ({
      number: organisasjonsnummer,
      name: navn,
      state: nhn.isOffItself(organisasjonsnummer)
        ? 'off'
        : nhn.isOff(organisasjonsnummer)
          ? 'offAbove'
          : 'on',
    }))
    pages.render(
      request,
      response,
      'nhn/organisations',
      { rows, address: pathOf(parts), styles: STYLES },
      { title: 'switch.title' },
    )
  }
}

export function createSwitch(parts: NhnParts): Handler {
  return (request, response) => {
    requireSameOrigin(request)
    const number = request.params['orgnr']
    const organisation = organisationsOf(parts).find(
      ({ organisasjonsnummer }) => organisasjonsnummer === number,
    )
    if (!organisation)
      throw new ProblemError(404, 'There is no such organisation.', {
        code: 'TB-NOT-FOUND',
        explanation: { reason: 'There is no organisation with this number in the room', at: 'path' },
      })
    const wanted = formBody(request).getAll('tilgang')
    if (wanted.length !== 1 || (wanted[0] !== 'ja' && wanted[0] !== 'nei'))
      throw new ProblemError(400, 'tilgang must be ja or nei.', {
        explanation: {
          reason: 'tilgang must be ja or nei',
          at: 'body.tilgang',
          expected: 'ja or nei',
          actual: wanted.join(' ').slice(0, 40) || 'missing',
        },
      })
    const on = wanted[0] === 'ja'
    parts.nhn.set(organisation.organisasjonsnummer, on)
    request.recording.fact('organisation', organisation.organisasjonsnummer)
    request.recording.fact('access', on)
    response.redirect(303, `${pathOf(parts)}/virksomheter`)
  }
}
