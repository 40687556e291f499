// The driver's own terminal: a clinician without a screen. Its log-in uses HelseID's test identity provider.

import { createAdministration } from '../administration/administration.ts'
import { createHeadlessBrowser } from '../browser/headless-browser.ts'
import { correctBehaviour } from '../correct-behaviour.ts'
import type { DataAction } from '../data-api/data-desk.ts'
import { createEpjSystem, type EpjDeps } from '../epj.ts'
import { CALLBACK } from '../helseid/log-in.ts'
import type { Integration } from '../installation.ts'
import { createMunicipality } from '../municipality/municipality.ts'
import { type Change, changed } from '../mutations/mutation.ts'
import { settingsSchema } from '../settings.ts'
import { createPortalWindow } from '../ticket/portal-window.ts'
import { Trouble } from '../trouble.ts'
import type { Outcome } from '../workstation/acting.ts'
import type { Workstation } from '../workstation/actions.ts'
import { createWorkstation } from '../workstation/workstation.ts'
import type { Order } from './actions.ts'

export interface Terminal {
  readonly workstation: Workstation
  perform(order: Exclude<Order, { readonly action: 'reset' }>): Promise<Outcome<unknown>>
}

const dataActions = {
  'read-medicines': 'medicines',
  'read-medicine-warnings': 'warnings',
  'read-critical-information': 'read',
  'record-critical-information': 'record',
  'refute-critical-information': 'refute',
  'withdraw-critical-information': 'withdraw',
} as const satisfies Readonly<Record<string, DataAction>>

type LogInOrder = Extract<Order, { readonly action: 'log-in' }>['args']

/** @param name as of an installation. */
export function createTerminal(
  deps: EpjDeps,
  name: string,
  change: Change | undefined,
  integration?: Integration,
): Terminal {
  const behaviour = change ? changed(correctBehaviour, change) : correctBehaviour
  const epj = createEpjSystem(deps, name, behaviour, integration)
  const { installation } = epj
  // A browser keeps cookies by its own machine's clock, and HelseID dates them by that.
  const machineNow = () => deps.clock.now() - deps.clock.state().aheadMs
  const browser = createHeadlessBrowser(deps.fetch, machineNow, () => behaviour.portalSize)
  const portalWindow = createPortalWindow(browser, () => installation.settings.portalUrl)
  const workstation = createWorkstation(epj, integration === 'portal-ticket' ? portalWindow : undefined)
  const municipality = createMunicipality({
    deps,
    installation,
    administration: createAdministration(epj),
    browser: () => createHeadlessBrowser(deps.fetch, machineNow),
  })

  async function logIn({ user, securityLevel, arbeidssted }: LogInOrder): Promise<Outcome<unknown>> {
    if (workstation.view().user) await logOut()
    // Who uses the older integration logs in to the portal; HelseID knows the EPJ alone.
    const locally = !installation.settings.useHelseid || integration === 'portal-ticket'
    if (locally) return await workstation.logInLocally(user, arbeidssted)
    const begun = await workstation.beginLogIn(user, (demandedLevel) => ({
      acr_values: demandedLevel === '4' ? 'Level4 idp:testidp-oidc' : 'idp:testidp-oidc',
      test_pid: user,
      test_security_level: securityLevel ?? demandedLevel,
    }))
    const attempt = begun.value
    if (!attempt) return begun
    return await workstation.finishLogIn(attempt, visitHelseid, arbeidssted)
  }

  async function visitHelseid(url: URL): Promise<URL> {
    const { url: end, status } = await browser.visit(url, `${deps.addresses.epj}${CALLBACK}`)
    if (status === undefined) return end
    throw new Trouble(
      { key: 'trouble.logIn' },
      `HelseID showed a page with status ${status} and did not send the user back`,
    )
  }

  const logOut = () =>
    workstation.logOut(async (url) => {
      const { status } = await browser.visit(url, `${deps.addresses.epj}/`)
      if (status !== undefined && status >= 400)
        throw new Trouble(
          { key: 'trouble.endSession' },
          `HelseID answered ${status} to the end of the session`,
        )
    })

  /** Opens each link; what the user goes on with is the page of the first. */
  async function openPortal(links: readonly URL[]): Promise<string> {
    const pages: string[] = []
    for (const link of links) {
      const { url, status = 0 } = await browser.visit(link)
      if (pages.length === 0 && status >= 400)
        throw new Trouble({ key: 'trouble.portal' }, `The portal showed a page with status ${status}`)
      pages.push(`${url.origin}${url.pathname}`)
    }
    return pages[0] ?? ''
  }

  return {
    workstation,
    async perform(order) {
      switch (order.action) {
        case 'log-in':
          return await logIn(order.args)
        case 'open-patient':
          return await workstation.openPatient(order.args.patient, order.args.grunnlag)
        case 'open-kjernejournal':
          return await workstation.openKjernejournal(order.args.grunnlag ?? 'SAMTYKKE', openPortal)
        case 'read-medicines':
        case 'read-medicine-warnings':
        case 'read-critical-information':
        case 'record-critical-information':
        case 'refute-critical-information':
        case 'withdraw-critical-information':
          return await workstation.useData(dataActions[order.action], order.args.grunnlag)
        case 'close-patient':
          return await workstation.closePatient()
        case 'log-out':
          return await logOut()
        case 'test-connection':
          return await workstation.testConnection()
        case 'settings':
          installation.settings = settingsSchema.parse({ ...installation.settings, ...order.args })
          return {}
        default:
          if (order.action === 'switch-integration' && !order.args.on) await workstation.closeKjernejournal()
          return await workstation.administer(async () => {
            const done = installation.behaviour.municipalityDoes(order, installation.register)
            return done && (await municipality.perform(done))
          })
      }
    },
  }
}
