// The people of a municipality at work: each order done by whoever does it, at the service where it is done.
import type { Person } from '#simulators/population/population.ts'
import type { Administration } from '../administration/administration.ts'
import { findUnit } from '../administration/enhetsregisteret.ts'
import type { Facts } from '../administration/facts.ts'
import type { EpjDeps } from '../epj.ts'
import type { Installation } from '../installation.ts'
import { defaultSettings, PROFESSIONS } from '../settings.ts'
import { Trouble } from '../trouble.ts'
import { giveRight } from './altinn.ts'
import type { MunicipalityOrder, OrderOf } from './orders.ts'
import { downloadFile, makeClient, type PortalBrowser } from './selvbetjening.ts'

export interface Municipality {
  perform(order: MunicipalityOrder): Promise<Facts>
}

interface Parts {
  readonly deps: EpjDeps
  readonly installation: Installation
  readonly administration: Administration
  /** A browser of their own: who works in the EPJ is logged in elsewhere. */
  readonly browser: () => PortalBrowser
}

const MAIL_TO = 'Kjernejournal-SHT@nhn.no'

export function createMunicipality({ deps, installation, administration, browser }: Parts): Municipality {
  const { population, messages } = deps
  /** The client that was made last. */
  let client: string | undefined

  function personCalled(pid: string): Person {
    const person = population.person(pid)
    if (person) return person
    throw new Trouble({ key: 'trouble.unknownUser' }, 'Nobody in the room has this number')
  }

  function keyOf(pid: string): string {
    const actors = [...population.others, ...population.healthWorkers]
    return actors.find((actor) => actor.pid === pid)?.key ?? ''
  }

  async function loadConfiguration({ args }: OrderOf<'load-configuration'>): Promise<Facts> {
    if (client === undefined) throw new Trouble({ key: 'errand.noClient' }, 'No client has been made')
    const zip = await downloadFile(installation, browser(), { by: args.by, client })
    if (!args.loads) return { saved: 'download', downloaded: client }
    const sms = messages.list().findLast(({ channel }) => channel === 'sms')
    return await administration.useConfiguration(zip, /:\s*(\S+)$/.exec(sms?.text ?? '')?.[1] ?? '')
  }

  function sendMail({ args }: OrderOf<'send-mail'>): Facts {
    const { navn = '', organisasjonsnummer = args.organisation } =
      population.organisation(args.organisation) ?? {}
    const units = installation.access.units.map((unit) => `- ${unit.navn} (${unit.organisasjonsnummer})`)
    messages.send({
      channel: 'e-mail',
      from: 'systemansvarlig@kommune.example',
      to: MAIL_TO,
      subject: `Kjernejournal er tatt i bruk i ${navn}`,
      text: `${navn} (${organisasjonsnummer}) er koblet til kjernejournal.\n\n${units.join('\n')}`,
    })
    return { saved: 'mail', organisation: organisasjonsnummer }
  }

  return {
    async perform(order) {
      switch (order.action) {
        case 'look-up-unit':
          return {
            saved: 'look-up',
            unit: (await findUnit(installation, order.args.unit)).organisasjonsnummer,
          }
        case 'give-right': {
          const { by, from, to, right, surname } = order.args
          const { middle, family } = personCalled(to).name
          const typed = surname === 'family' ? family : `${middle} ${family}`.trim()
          const resource = `nhn-helseid-${right}`
          await giveRight(installation, browser(), { aktor: keyOf(by), from, to, surname: typed, resource })
          return { saved: 'right', right }
        }
        case 'make-client':
          client = await makeClient(installation, browser(), order.args)
          return { saved: 'client', made: client }
        case 'load-configuration':
          return await loadConfiguration(order)
        case 'send-mail':
          return sendMail(order)
        case 'set-up-as-delivered':
          return administration.empty()
        case 'set-external-systems': {
          const { serviceUrl, portalUrl, innloggingUrl } = defaultSettings(installation.addresses)
          const { holdSeconds = 0 } = order.args
          const values = { serviceUrl, portalUrl, innloggingUrl, holdSeconds, useHelseid: true }
          return administration.saveExternalSystems(values)
        }
        case 'add-unit':
          return (await administration.addUnit(order.args.unit)).facts
        case 'remove-unit':
          return administration.removeUnit(order.args.unit)
        case 'give-function':
          return administration.saveFunctions({
            professions: PROFESSIONS.filter((group) => order.args.groups.includes(group)),
            withoutProfession: order.args.groups.includes('none'),
          })
        case 'authorise':
          return administration.authorise(order.args.user, order.args.units)
        case 'switch-integration':
          return administration.switchIntegration(order.args.on)
        default:
          return order satisfies never
      }
    },
  }
}
