// GET: all of a kind, one record, or one version of it. What was entered in error is gone (410).
import type { Handler } from '#simulators/core/simulator.ts'
import { Refusal } from '../../refusal.ts'
import { sendBundle, sendResource } from './answer.ts'
import type { CriticalApi } from './api.ts'
import { noteUse, openJournal } from './open-journal.ts'
import { newestOf } from './register.ts'
import { requestedType, requireRecord } from './requested-record.ts'
import { CRITICAL_TYPES } from './types.ts'

export function createReadAll(api: CriticalApi): Handler {
  return async (request, response) => {
    const eventId = api.eventId(request)
    const opened = await openJournal(request, api)
    const resource = requestedType(request)
    const kinds = CRITICAL_TYPES.filter((type) => type.resource === resource).map(({ name }) => name)
    const asked = request.searchParams.getAll('criticalInfoType')
    const [wanted] = asked
    // Of two, one would be passed over, and an allergy with it.
    if (asked.length > 1 || (wanted !== undefined && !kinds.includes(wanted)))
      throw new Refusal(400, 'TB-REQUEST', {
        message: `criticalInfoType must be one of ${kinds.join(', ')}.`,
        at: 'query.criticalInfoType',
        expected: kinds.join(', '),
        actual: asked.join(', ').slice(0, 200),
      })
    const records = api.register
      .recordsOf(opened.patient.pid)
      .filter(
        ({ deleted, type }) => !deleted && type.resource === resource && (wanted ?? type.name) === type.name,
      )
    noteUse(api, 'critical-read', opened)
    sendBundle(response, records.map(newestOf), eventId)
  }
}

export function createReadOne(api: CriticalApi): Handler {
  return async (request, response) => {
    const eventId = api.eventId(request)
    const opened = await openJournal(request, api)
    const record = requireRecord(request, api, opened.patient.pid, requestedType(request))
    const wanted = request.params['version']
    const found =
      wanted === undefined ? newestOf(record) : record.versions.find(({ meta }) => meta.versionId === wanted)
    if (!found)
      throw new Refusal(404, 'TB-NOT-FOUND', { message: 'The record has no such version.', at: 'path' })
    noteUse(api, 'critical-read', opened)
    sendResource(response, 200, found, eventId)
  }
}
