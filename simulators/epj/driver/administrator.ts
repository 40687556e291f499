// The administrator of the driver's terminal: carries out orders that concern the EPJ's set-up.
import type { Administration } from '../administration/administration.ts'
import type { Facts } from '../administration/facts.ts'
import type { Installation } from '../installation.ts'
import { defaultSettings, PROFESSIONS } from '../settings.ts'
import type { AdministrationOrder } from './actions.ts'

export type Administrator = (order: AdministrationOrder) => Promise<Facts>

export function createAdministrator(
  installation: Installation,
  administration: Administration,
): Administrator {
  return async (order) => {
    switch (order.action) {
      case 'set-up-as-delivered':
        return administration.empty()
      case 'set-external-systems': {
        const { serviceUrl, portalUrl, innloggingUrl } = defaultSettings(installation.addresses)
        const { holdSeconds = 0 } = order.args
        return administration.saveExternalSystems({
          serviceUrl,
          portalUrl,
          innloggingUrl,
          holdSeconds,
          useHelseid: true,
        })
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
  }
}
