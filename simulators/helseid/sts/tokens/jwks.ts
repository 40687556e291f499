// The signing keys in public, and those that have been replaced.
import type { Handler } from '../../../core/simulator.ts'
import type { WithSts } from '../back-channel.ts'
import { ROTATE_KEYS } from './misbehaviour.ts'

export function signingKeys(withSts: WithSts): Handler {
  return withSts(async ({ signing }, request, response) => {
    if (request.recording.variant === ROTATE_KEYS) signing.rotate()
    response.json({ keys: signing.published() })
  })
}

export function expiredKeys(withSts: WithSts): Handler {
  return withSts(async ({ signing }, _request, response) => {
    response.json({ keys: signing.expired() })
  })
}
