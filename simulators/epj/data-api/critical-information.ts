// Critical information by its FHIR API: read, registered, refuted, withdrawn (NHN developer portal, Kritisk informasjon).
import { z } from 'zod'
import { professionOf } from '../helseid/organisation-details.ts'
import type { Installation } from '../installation.ts'
import type { KjernejournalApi } from '../kjernejournal/api.ts'
import { Trouble } from '../trouble.ts'
import type { OpenPatient } from '../workstation/indicators.ts'
import { allergy } from './allergy.ts'
import type { DataOrder } from './data-desk.ts'
import { type PatientsChoices, readChoices, respectChoices } from './patients-choices.ts'

export interface CriticalInformation {
  /** Everything of each kind; nothing is fetched when the EPJ's own copy is as new as the indicator says. */
  read(order: DataOrder): Promise<void>
  /** Registers an allergy to ibuprofen. */
  record(order: DataOrder): Promise<void>
  /** It turned out not to be true: a new version says so. */
  refute(order: DataOrder): Promise<void>
  /** It was entered in error, for example on the wrong patient. */
  withdraw(order: DataOrder): Promise<void>
}

const STATUS = 'status'
const KINDS = ['AllergyIntolerance', 'Condition', 'Flag'] as const

const kept = z.looseObject({
  resourceType: z.literal('AllergyIntolerance'),
  id: z.string(),
  meta: z.looseObject({ versionId: z.string() }),
})

export function createCriticalInformation(
  { behaviour: { data: does }, addresses }: Installation,
  api: KjernejournalApi,
): CriticalInformation {
  /** By patient: the date the health indicator told when the copy was made. */
  const copies = new Map<string, string>()
  const written = new Map<string, z.infer<typeof kept>>()
  /** By patient, as opened. */
  const choices = new WeakMap<OpenPatient, PatientsChoices>()

  async function send(
    { accessToken, user, open, grunnlag }: DataOrder,
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: object,
  ): Promise<unknown> {
    const role = { system: 'urn:oid:2.16.578.1.12.4.1.1.9060', code: professionOf(user) ?? 'XX' }
    return await api.send({
      call: 'critical-information',
      method,
      url: `${addresses.kjernejournalKritiskInformasjon}/api/critical-information/v1/${path}`,
      accessToken,
      proof: 'bound',
      headers: {
        accept: path === STATUS ? 'application/json' : 'application/fhir+json',
        'nhn-patient-nin': open.patient.pid,
        'nhn-access-basis': grunnlag,
        'nhn-user-role': encodeURIComponent(JSON.stringify(role)),
        ...(body && {
          'content-type': `application/${path === STATUS ? 'json' : 'fhir+json; charset=utf-8'}`,
        }),
      },
      ...(body && { body }),
      readsProblem: does.readOutcome,
      trouble: { key: 'trouble.critical' },
    })
  }

  /** First for each opening: has the patient opted out, restricted it, or blocked this user? */
  async function askStatus(order: DataOrder): Promise<void> {
    if (!does.asksStatus) return
    const { open, grunnlag } = order
    const known =
      choices.get(open) ?? readChoices(await send(order, 'POST', STATUS, { nin: open.patient.pid }))
    choices.set(open, known)
    respectChoices(known, does.restrictedConsent(grunnlag) !== undefined)
  }

  function isAtHand(changed: string | undefined, copy: string | undefined): boolean {
    if (does.copyLasts === 'never' || copy === undefined) return false
    return does.copyLasts === 'for-ever' || (changed !== undefined && changed <= copy)
  }

  function mine({ open }: DataOrder): z.infer<typeof kept> {
    const record = written.get(open.patient.pid)
    if (record) return record
    throw new Trouble({ key: 'trouble.nothingRecorded' }, 'Nothing was registered on this patient')
  }

  function keep({ open }: DataOrder, answer: unknown): void {
    const read = kept.safeParse(answer)
    if (!read.success)
      throw new Trouble(
        { key: 'trouble.critical' },
        `The answer is not usable: ${z.prettifyError(read.error)}`,
      )
    written.set(open.patient.pid, read.data)
    copies.delete(open.patient.pid)
  }

  async function withdraw(order: DataOrder): Promise<void> {
    const record = mine(order)
    if (does.withdraws)
      await send(order, 'DELETE', `AllergyIntolerance/${record.id}/_history/${record.meta.versionId}`)
    written.delete(order.open.patient.pid)
    copies.delete(order.open.patient.pid)
  }

  return {
    async read(order) {
      const { pid } = order.open.patient
      const changed = order.open.indicator?.sistEndretKritiskInfoDato
      if (isAtHand(changed, copies.get(pid))) return
      await askStatus(order)
      for (const kind of KINDS) await send(order, 'GET', kind)
      if (changed !== undefined) copies.set(pid, changed)
    },
    async record(order) {
      await askStatus(order)
      for (let sent = 0; sent < does.sendsRecord; sent += 1)
        keep(order, await send(order, 'POST', 'AllergyIntolerance', allergy()))
    },
    async refute(order) {
      if (does.refuted === 'deleted') return await withdraw(order)
      if (does.refuted === 'kept') return
      const record = mine(order)
      const body = { ...record, ...allergy('refuted'), id: record.id, meta: record.meta }
      keep(order, await send(order, 'PUT', `AllergyIntolerance/${does.addressOfRecord(record.id)}`, body))
    },
    withdraw,
  }
}
