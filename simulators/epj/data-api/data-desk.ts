// Data that the EPJ fetches from Kjernejournal itself, with the user's tokens: one for Kjernejournal, one for critical
// information, each for its own recipient.
import { z } from 'zod'
import type { HealthWorker } from '#simulators/population/population.ts'
import type { Epj } from '../epj.ts'
import type { Grunnlag } from '../helseid/organisation-details.ts'
import { Trouble } from '../trouble.ts'
import type { OpenPatient } from '../workstation/indicators.ts'
import type { UserSession } from '../workstation/user-session.ts'
import { BLOCKED, RESTRICTED } from './codes.ts'
import { createCriticalInformation } from './critical-information.ts'
import { fetchMedicines } from './medicines.ts'

export const CRITICAL_INFORMATION = 'nhn:critical-information'

export type DataAction = 'medicines' | 'warnings' | 'read' | 'record' | 'refute' | 'withdraw'

export interface DataOrder {
  readonly accessToken: string
  readonly user: HealthWorker
  readonly open: OpenPatient
  readonly grunnlag: Grunnlag
  /** Asks the health indicator anew, and tells its ticket. */
  readonly renew: () => Promise<string | undefined>
}

export interface DataDesk {
  perform(
    action: DataAction,
    by: UserSession,
    order: Pick<DataOrder, 'open' | 'grunnlag' | 'renew'>,
  ): Promise<void>
}

interface HeldToken {
  readonly accessToken: string
  readonly patient: string
  readonly until: number
}

const warned = z.looseObject({ tidspunkt: z.string() })

export function createDataDesk({ installation, helseid, kjernejournal }: Epj): DataDesk {
  const { behaviour, clock } = installation
  const critical = createCriticalInformation(installation, kjernejournal.api)
  const held = new Map<string, HeldToken>()
  const answered = new Map<string, string>()

  /** Used again as long as it lives and the patient is the same: it holds the attest. */
  async function tokenFor(
    api: 'kjernejournal' | 'critical-information',
    by: UserSession,
    patient: string,
    grunnlag: Grunnlag,
  ): Promise<string> {
    const name = `${api} ${by.user.pid} ${by.arbeidssted.organisasjonsnummer} ${grunnlag}`
    const known = held.get(name)
    const isForThem = known?.patient === patient || !behaviour.data.keepsTokenForPatient
    if (known && isForThem && behaviour.reusesToken(known.until - clock.seconds(), 'user'))
      return known.accessToken
    const details = by.detailsFor(grunnlag)
    const next = api === 'critical-information'
    if (next && !behaviour.data.refreshesForNextApi) await helseid.begin(by.user.pid)
    const token = next
      ? await by.tokenForOther(CRITICAL_INFORMATION, details)
      : { accessToken: await by.attestedToken(details), expiresIn: by.expiresIn }
    held.set(name, { accessToken: token.accessToken, patient, until: clock.seconds() + token.expiresIn })
    return token.accessToken
  }

  /** Is there anything new about the patient's medicines? The organisation's own token is enough. */
  async function askForWarnings({ arbeidssted }: UserSession, { patient }: OpenPatient): Promise<void> {
    const whose = `${arbeidssted.organisasjonsnummer} ${patient.pid}`
    const sistSpurt = behaviour.data.warningsSince(answered.get(whose), clock.now())
    const answer = await kjernejournal.medicineWarnings(arbeidssted, {
      pasienter: [{ fnr: patient.pid, sistSpurt }],
    })
    const { tidspunkt } = warned.parse(answer)
    answered.set(whose, tidspunkt)
  }

  return {
    async perform(action, by, part) {
      if (action === 'warnings') return await askForWarnings(by, part.open)
      const medicines = action === 'medicines'
      const api = medicines ? 'kjernejournal' : 'critical-information'
      const { open, grunnlag } = part
      const accessToken = await tokenFor(api, by, open.patient.pid, grunnlag)
      const order = { ...part, accessToken, user: by.user }
      try {
        if (medicines) await fetchMedicines(installation, kjernejournal.api, order)
        else await critical[action](order)
      } catch (error) {
        if (!(error instanceof Trouble)) throw error
        if (error.code === RESTRICTED && !behaviour.data.tellsOfRestriction) return
        if (error.code !== BLOCKED) throw error
        if (!behaviour.data.tellsOfBlock) return
        throw new Trouble({ key: 'trouble.blocked' }, error.detail, {
          status: 403,
          code: BLOCKED,
          cause: error,
        })
      }
    },
  }
}
