// How the service answers: JSON in the version that was asked for, and errors in its own envelope.
import type { Response } from 'express'
import type { SimRequest, SimulatorDeps } from '#simulators/core/simulator.ts'
import { answerType, type Pinned } from './media-types.ts'
import type { ValidationError } from './validation.ts'

export interface Answers {
  /** 200 unless told, or 406 when the version asked for is not one the service has. */
  json(request: SimRequest, response: Response, body: object, options: JsonOptions): void
  error(request: SimRequest, response: Response, status: number): void
  /** 406: the resource is offered as nothing that the request takes. */
  unacceptable(request: SimRequest, response: Response): void
  invalid(
    request: SimRequest,
    response: Response,
    errors: readonly [ValidationError, ...ValidationError[]],
  ): void
}

export interface JsonOptions {
  /** Absent: the resource has no version of its own. */
  readonly pinned?: Pinned
  readonly status?: number
}

const FEILMELDING: Readonly<Record<number, string>> = {
  400: 'Feilaktig forespørsel',
  401: 'Ikke autentisert',
  403: 'Ingen tilgang',
  404: 'Fant ikke ressursen',
  405: 'Metoden er ikke tillatt',
  406: 'Formatet er ikke støttet',
  413: 'Forespørselen er for stor',
  429: 'For mange forespørsler',
  500: 'Intern feil',
  503: 'Tjenesten er utilgjengelig',
}

export function createAnswers({ addresses, clock }: Pick<SimulatorDeps, 'addresses' | 'clock'>): Answers {
  // The service tells its own path, not where in the bench it stands.
  const above = new URL(addresses.brreg).pathname

  function envelope(request: SimRequest, status: number) {
    const path = request.originalUrl.split('?')[0] ?? ''
    return {
      tidsstempel: clock.now(),
      status,
      feilmelding: FEILMELDING[status] ?? (status < 500 ? 'Feilaktig forespørsel' : 'Intern feil'),
      sti: path.startsWith(above) ? path.slice(above.length) : path,
    }
  }

  function error(request: SimRequest, response: Response, status: number): void {
    response
      .status(status)
      .type('application/json')
      .send(JSON.stringify(envelope(request, status)))
  }

  function unacceptable(request: SimRequest, response: Response): void {
    request.recording.explain({
      reason: 'The Accept header asks for nothing that this resource is offered as',
      at: 'header.accept',
      ...(request.headers.accept !== undefined && { actual: request.headers.accept }),
    })
    error(request, response, 406)
  }

  return {
    error,
    unacceptable,
    invalid(request, response, errors) {
      request.recording.explain({
        reason: errors[0].feilmelding,
        at: `query.${errors[0].parametere.join(',')}`,
        ...(errors[0].feilaktigVerdi !== undefined && { actual: errors[0].feilaktigVerdi }),
      })
      const { sti, ...first } = envelope(request, 400)
      const body = { ...first, valideringsfeil: errors, sti, antallFeil: errors.length }
      response.status(400).type('application/json').send(JSON.stringify(body))
    },
    json(request, response, body, { pinned, status = 200 }) {
      const type = answerType(request.headers.accept, pinned)
      if (type === undefined) return unacceptable(request, response)
      response.status(status).type(type).send(JSON.stringify(body))
    },
  }
}
