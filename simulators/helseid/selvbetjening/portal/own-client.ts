// Selvbetjening is itself a client of HelseID: who uses the portal logs in as everybody else does.
import type { Random } from '../../../core/room/random.ts'
import type { ReadyClient } from '../../../population/population.ts'

export const CALLBACK = '/innlogget'
export const BACKCHANNEL_LOGOUT = '/utlogget'

export function ownClient(random: Random): ReadyClient {
  return {
    key: 'selvbetjening',
    clientId: random.fork('selvbetjening/client').uuid(),
    name: 'HelseID Selvbetjening',
    organisation: '',
    childOrganisations: [],
    redirectUris: [`{selvbetjening}${CALLBACK}`],
    postLogoutRedirectUris: ['{selvbetjening}'],
    backchannelLogoutUri: `{selvbetjening}${BACKCHANNEL_LOGOUT}`,
    scopes: [
      'openid',
      'profile',
      'helseid://scopes/identity/pid',
      'helseid://scopes/identity/security_level',
    ],
    grantTypes: ['authorization_code'],
    keyType: 'EC',
    dpop: false,
    nhns: true,
  }
}
