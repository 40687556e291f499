import { thumbprint } from '../../evidence/helseid/thumbprint.ts'
import { defineCheck, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'helseid/dpop-same-key',
  requirements: ['HID-D08', 'HID-K05', 'HID-N11', 'HID-N42'],
  cause: 'implementation',
  nb: {
    title: 'DPoP-beviset er laget med nøkkelen som tokenet er bundet til',
    failureTitle: 'DPoP-beviset er laget med en annen nøkkel enn tokenet er bundet til',
    why: 'Tokenet gjelder bare for den som har nøkkelen det ble hentet med. Med en annen nøkkel ser det ut som stjålet, og API-et avviser det.',
    fix: 'Bruk det samme nøkkelparet når du henter tokenet og når du kaller API-et. Ta vare på nøkkelen sammen med tokenet, også når flere servere deler brukersesjoner, og bytt den først når tokenet byttes.',
  },
  en: {
    title: 'The DPoP proof is made with the key that the token is bound to',
    failureTitle: 'The DPoP proof is made with another key than the token is bound to',
    why: 'The token is valid only for the one who has the key it was fetched with. With another key it looks stolen, and the API refuses it.',
    fix: 'Use the same key pair both to fetch the token and to call the API. Keep the key together with the token, also when several servers share user sessions, and change it only when the token changes.',
  },
  select: ({ tokenUses }) =>
    tokenUses.filter(({ proof, access }) => proof !== undefined && access.key !== undefined),
  evaluate: ({ proof, access }) => {
    const key = thumbprint(proof?.header['jwk'])
    return unless(key === access.key, {
      at: 'header.dpop.jwk',
      expected: {
        nb: `nøkkelen med fingeravtrykk ${access.key}`,
        en: `the key with thumbprint ${access.key}`,
      },
      actual:
        key === undefined
          ? { nb: 'ingen offentlig nøkkel som kan leses', en: 'no public key that can be read' }
          : { nb: `fingeravtrykk ${key}`, en: `thumbprint ${key}` },
      message: {
        nb: 'Nøkkelen i beviset er ikke den som tokenet er bundet til.',
        en: 'The key in the proof is not the one the token is bound to.',
      },
    })
  },
})
