// POST, PUT and DELETE: a new record, a new version of one, or one that was entered in error.
import type { Handler } from '#simulators/core/simulator.ts'
import { fullName } from '#simulators/population/index.ts'
import { CRITICAL_BASE } from './admit.ts'
import { sendResource } from './answer.ts'
import type { CriticalApi } from './api.ts'
import type { Author } from './as-fhir.ts'
import { readResource } from './content.ts'
import type { NamedPatient } from './named-patients.ts'
import { noteUse, type OpenJournal, openJournal } from './open-journal.ts'
import { ContentRefusal } from './outcome.ts'
import { newestOf } from './register.ts'
import { requestedType, requireRecord } from './requested-record.ts'
import { recorderOf } from './resource.ts'
import { stamped } from './stamp.ts'
import {
  MOST_RECORDS,
  MOST_VERSIONS,
  requireMatch,
  requireNewest,
  requireSameThing,
  requireSpace,
  requireWriter,
} from './write-rules.ts'

export function createCreate(api: CriticalApi): Handler {
  return async (request, response) => {
    const eventId = api.eventId(request)
    const opened = await openJournal(request, api)
    const wanted = requestedType(request)
    const { pid } = opened.patient
    const { resource, type } = readResource(request, wanted, namedPatient(opened), await api.r4())
    requireWriter(opened, type)
    const recorder = authorOf(opened, api)
    const named = recorderOf(resource)?.practitioner?.identifier?.value
    if (named !== undefined && named !== recorder.hprNumber)
      throw new ContentRefusal([
        {
          code: 'business-rule',
          text: 'must be the health worker of the access token',
          path: `${wanted}.recorder`,
        },
      ])
    requireSpace(api.register.recordsOf(pid).length < MOST_RECORDS)
    const id = api.register.newId()
    const kept = stamped(resource, { id, version: 1, now: api.now(), pid, type, recorder })
    api.register.keep(pid, { id, type, versions: [kept] })
    noteUse(api, 'critical-written', opened)
    request.recording.fact('record', id)
    const address = `${api.deps.addresses.kjernejournalKritiskInformasjon}${CRITICAL_BASE}`
    response.set('location', `${address}/${wanted}/${id}/_history/1`)
    sendResource(response, 201, kept, eventId)
  }
}

export function createUpdate(api: CriticalApi): Handler {
  return async (request, response) => {
    const eventId = api.eventId(request)
    const opened = await openJournal(request, api)
    const wanted = requestedType(request)
    const { pid } = opened.patient
    const record = requireRecord(request, api, pid, wanted)
    requireMatch(request.headers['if-match'], newestOf(record))
    const { resource, type } = readResource(request, wanted, namedPatient(opened), await api.r4())
    requireWriter(opened, type)
    if (resource.id !== record.id)
      throw new ContentRefusal([
        { code: 'value', text: 'must be the id in the address', path: `${wanted}.id` },
      ])
    const before = newestOf(record)
    requireNewest(resource.meta?.versionId, before, `body.meta.versionId`)
    requireSameThing(resource, before)
    requireSpace(record.versions.length < MOST_VERSIONS)
    const version = record.versions.length + 1
    const updater = authorOf(opened, api)
    const kept = stamped(resource, { id: record.id, version, now: api.now(), pid, type, before, updater })
    api.register.keep(pid, { ...record, versions: [...record.versions, kept] })
    noteUse(api, 'critical-written', opened)
    request.recording.fact('record', record.id)
    sendResource(response, 200, kept, eventId)
  }
}

/** Only for what was entered in error: what is no longer true is refuted by a new version. */
export function createDelete(api: CriticalApi): Handler {
  return async (request, response) => {
    const eventId = api.eventId(request)
    const opened = await openJournal(request, api)
    const { pid } = opened.patient
    const record = requireRecord(request, api, pid, requestedType(request))
    requireWriter(opened, record.type)
    requireMatch(request.headers['if-match'], newestOf(record))
    const version = request.params['version']
    if (version !== undefined) requireNewest(version, newestOf(record), 'path')
    api.register.keep(pid, { ...record, deleted: api.now() })
    noteUse(api, 'critical-written', opened)
    request.recording.fact('record', record.id)
    response.status(204).set({ 'cache-control': 'no-store', 'nhn-event-id': eventId }).end()
  }
}

function namedPatient({ patient, caller }: OpenJournal): NamedPatient {
  return { pid: patient.pid, header: caller.headers.name('patient') }
}

function authorOf({ caller, user }: OpenJournal, { deps }: CriticalApi): Author {
  const { worker, role } = user
  return {
    ...(worker.hprNumber !== undefined && { hprNumber: worker.hprNumber }),
    name: fullName(worker.name),
    profession: role,
    organisation: caller.organisation,
    organisationName: deps.population.organisation(caller.organisation)?.navn ?? caller.organisation,
  }
}
