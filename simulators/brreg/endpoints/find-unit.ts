// The unit that a path names, or the answer that there is none.
import type { Response } from 'express'
import type { SimRequest } from '#simulators/core/simulator.ts'
import type { Parts } from '../endpoint.ts'
import { kindOf, type Unit } from '../register/unit.ts'
import { isWellFormedNumber, refused } from '../validation.ts'

/** Answers, and gives nothing, when there is no such unit or it is not of the kind that is asked for here. */
export function findUnit(
  { answers, register }: Pick<Parts, 'answers' | 'register'>,
  request: SimRequest,
  response: Response,
  isWanted: (unit: Unit) => boolean,
): Unit | undefined {
  const organisasjonsnummer = request.params['organisasjonsnummer'] ?? ''
  if (!isWellFormedNumber(organisasjonsnummer)) {
    const feilmelding = `Organisasjonsnummer ${organisasjonsnummer} er ugyldig`
    answers.invalid(request, response, [refused('organisasjonsnummer', feilmelding, organisasjonsnummer)])
    return undefined
  }
  const unit = register.find(organisasjonsnummer)
  if (unit && isWanted(unit)) return unit
  request.recording.explain({
    reason: unit ? `The number belongs to an ${kindOf(unit)}` : 'No unit has this number',
    at: 'path.organisasjonsnummer',
    actual: organisasjonsnummer,
  })
  answers.error(request, response, 404)
  return undefined
}
