// Kjernejournal as the rest of the EPJ sees it: the health indicator, the connection test, and sessions.

import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { HealthWorker, Patient } from '#simulators/population/population.ts'
import type { CreateBody } from '../behaviour.ts'
import type { Helseid } from '../helseid/helseid.ts'
import { type Grunnlag, professionOf } from '../helseid/organisation-details.ts'
import type { Installation } from '../installation.ts'
import type { Unit } from '../register.ts'
import { Trouble } from '../trouble.ts'
import { createKjernejournalApi, type KjernejournalApi } from './api.ts'
import type { ServiceCall, SessionCall } from './calls.ts'
import type { Indicator } from './indicator.ts'

export interface NewSession {
  readonly sessionId: string
  /** Addresses to open in the user's browser; the code in them is good once. */
  readonly links: readonly URL[]
}

export interface SessionSubject {
  readonly user: HealthWorker
  readonly patient: Patient
  readonly grunnlag: Grunnlag
}

export interface Kjernejournal {
  /** @param grunnlag when the user has already said why; the ticket in the answer then holds it. */
  indicator(patient: Patient, arbeidssted: Unit, grunnlag?: Grunnlag): Promise<Indicator>
  ping(arbeidssted: Unit | undefined): Promise<void>
  /** Tries the user's token, without a patient. */
  sessionPing(accessToken: string): Promise<void>
  medicineWarnings(arbeidssted: Unit, body: object): Promise<unknown>
  create(accessToken: string, subject: SessionSubject): Promise<NewSession>
  refresh(accessToken: string, sessionId: string): Promise<void>
  end(accessToken: string, sessionId: string): Promise<void>
  /** The portal's address without a session. */
  portal(): URL
  /** For other calls than these. */
  readonly api: KjernejournalApi
}

/** How the grounds are written to the health indicator and the data APIs. */
export const SAMTYKKE_OF = {
  SAMTYKKE: 'HPMOTTATTSAMTYKKE',
  AKUTT: 'HPAKUTT',
  UNNTAK: 'HPUNNTAK',
} as const satisfies Readonly<Record<Grunnlag, string>>

const created = z.looseObject({ code: z.string().min(1), sessionId: z.string().min(1) })

export function createKjernejournal(epj: Installation, helseid: Helseid): Kjernejournal {
  const { behaviour } = epj
  const api = createKjernejournalApi(epj, helseid)
  const verifiers = epj.random.fork('ehr-code-verifier')

  async function asSystem(
    call: ServiceCall,
    path: string,
    arbeidssted: Unit | undefined,
    body?: object,
  ): Promise<unknown> {
    const token = await helseid.systemToken(arbeidssted)
    try {
      return await api.send({
        call,
        method: body ? 'POST' : 'GET',
        url: `${epj.settings.serviceUrl}${path}`,
        accessToken: token.accessToken,
        proof: token.scheme === 'DPoP' ? 'bound' : 'none',
        ...(body && { body }),
        trouble: { key: 'trouble.noContact' },
      })
    } catch (error) {
      const refused = error instanceof Trouble && error.status === 401
      if (refused && behaviour.forgetsRefusedToken) helseid.forgetSystemToken(token)
      throw error
    }
  }

  const asUser = (call: SessionCall, accessToken: string, body?: object) =>
    api.send({
      call,
      method: body ? 'POST' : 'GET',
      url: `${epj.settings.innloggingUrl}/api/session/${call === 'session-ping' ? 'ping' : call}`,
      accessToken,
      proof: behaviour.sessionProof,
      ...(body && { body }),
      trouble: { key: 'trouble.portal' },
    })

  return {
    api,

    async indicator(patient, arbeidssted, grunnlag) {
      return behaviour.readIndicator(
        await asSystem(
          'indicator',
          '/v1/helseindikator',
          arbeidssted,
          behaviour.indicatorBody({
            fnr: patient.pid,
            ...(grunnlag && { samtykke: SAMTYKKE_OF[grunnlag] }),
          }),
        ),
      )
    },

    async ping(arbeidssted) {
      await asSystem('ping', '/v1/ping', arbeidssted)
    },

    async sessionPing(accessToken) {
      await asUser('session-ping', accessToken)
    },

    medicineWarnings: (arbeidssted, body) =>
      asSystem('medicine-warnings', '/v1/legemiddelvarsling', arbeidssted, body),

    async create(accessToken, subject) {
      const verifier = verifiers.base64url(32)
      const answer = created.safeParse(
        await asUser('create', accessToken, behaviour.createBody(createBody(subject, verifier))),
      )
      if (!answer.success)
        throw new Trouble(
          { key: 'trouble.portal' },
          `The answer to session/create is not usable: ${z.prettifyError(answer.error)}`,
        )
      const { code, sessionId } = answer.data
      const portal = epj.settings.portalUrl
      const link = portalLink(portal, code, verifier)
      return {
        sessionId,
        links: behaviour.portalLinks(link, { portal, code, verifier, patient: subject.patient.pid }),
      }
    },

    portal: () => new URL(`${epj.settings.portalUrl}/hentpasient.html`),

    async refresh(accessToken, sessionId) {
      await asUser('refresh', accessToken, { sessionId })
    },

    async end(accessToken, sessionId) {
      try {
        await asUser('end', accessToken, { sessionId })
      } catch (error) {
        const gone = error instanceof Trouble && (error.status === 404 || error.status === 410)
        if (!gone) throw error
      }
    },
  }
}

function createBody({ user, patient, grunnlag }: SessionSubject, verifier: string): CreateBody {
  const dNumber = patient.kind === 'd-nummer'
  return {
    ehr_code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    claims: {
      patient_identifier: {
        id: patient.pid,
        system: `urn:oid:2.16.578.1.12.4.1.4.${dNumber ? 2 : 1}`,
        authority: 'https://www.skatteetaten.no',
      },
      practitioner_authorization: {
        // XX stands for a profession that is not known; Kjernejournal has the last word on it.
        code: professionOf(user) ?? 'XX',
        system: 'urn:oid:2.16.578.1.12.4.1.1.9060',
        assigner: 'https://www.helsedirektoratet.no/',
      },
      access_basis: { code: grunnlag, system: 'SYSTEM_GRUNNLAG', assigner: 'https://nhn.no' },
    },
  }
}

export function portalLink(portal: string, code: string, verifier: string): URL {
  const link = new URL(`${portal}/hentpasient.html`)
  link.searchParams.set('code', code)
  link.searchParams.set('ehr_code_verifier', verifier)
  return link
}
