import { defineCheck, shown, unless } from '../../kit/define-check.ts'

/** Seconds; what HelseID tolerates is not published, and a slow network is no fault of the clock. */
const TOLERANCE = 30

export default defineCheck({
  id: 'helseid/dpop-iat',
  requirements: ['HID-D04', 'HID-N39'],
  cause: 'environment',
  nb: {
    title: 'DPoP-beviset er laget idet kallet sendes, med riktig klokke',
    failureTitle: 'DPoP-beviset er laget på et annet tidspunkt enn kallet',
    why: 'Beviset gjelder bare noen sekunder. Er iat regnet i lokal tid eller fra en klokke som går feil, blir alle kall avvist.',
    fix: 'Sett iat til sekunder siden 1970 i UTC, rett før kallet sendes. Synkroniser klokken (NTP).',
  },
  en: {
    title: 'The DPoP proof is made when the call is sent, by a correct clock',
    failureTitle: 'The DPoP proof is made at another time than the call',
    why: 'The proof is valid for only a few seconds. When iat is computed in local time, or from a clock that is wrong, all calls are refused.',
    fix: 'Set iat to seconds since 1970 in UTC, just before the call is sent. Synchronise the clock (NTP).',
  },
  select: ({ proofs }) => proofs,
  evaluate: ({ at, jwt: { claims } }) => {
    const now = Math.floor(at / 1000)
    const { iat } = claims
    return unless(typeof iat === 'number' && Math.abs(iat - now) <= TOLERANCE, {
      at: 'header.dpop.iat',
      expected: `${now} ± ${TOLERANCE}`,
      actual:
        typeof iat === 'number'
          ? { nb: `${iat}, ${iat - now} s feil`, en: `${iat}, ${iat - now} s off` }
          : shown(iat),
      message: { nb: 'iat er ikke tidspunktet for kallet.', en: 'iat is not the moment of the call.' },
    })
  },
})
