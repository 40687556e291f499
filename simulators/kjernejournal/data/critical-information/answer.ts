// Answers with a resource, as FHIR's REST API does (R4 §3.1.0): version in ETag and Last-Modified.
import type { Bundle } from '@medplum/fhirtypes'
import type { Response } from 'express'
import { FHIR_JSON } from './outcome.ts'
import type { KeptResource } from './resource.ts'

export function sendResource(
  response: Response,
  status: 200 | 201,
  resource: KeptResource,
  eventId: string,
): void {
  const { versionId, lastUpdated } = resource.meta
  send(response, status, resource, eventId, {
    etag: `W/"${versionId}"`,
    'last-modified': new Date(lastUpdated).toUTCString(),
  })
}

export function sendBundle(response: Response, resources: readonly KeptResource[], eventId: string): void {
  const bundle: Bundle = {
    resourceType: 'Bundle',
    type: 'searchset',
    total: resources.length,
    ...(resources.length > 0 && { entry: resources.map((resource) => ({ resource })) }),
  }
  send(response, 200, bundle, eventId)
}

export function send(
  response: Response,
  status: number,
  body: object,
  eventId: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response
    .status(status)
    .set({ 'cache-control': 'no-store', 'nhn-event-id': eventId, 'content-type': FHIR_JSON, ...headers })
    .end(JSON.stringify(body))
}
