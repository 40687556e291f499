// Whether what somebody wrote proves who they are. The secrets are the same for all test users, and shown to them.
import type { Person } from '../../population/population.ts'
import type { Progress } from './progress.ts'
import type { IssuerKey, Method } from './providers.ts'
import type { SmartCards } from './smart-cards.ts'
import type { Wrong } from './visit.ts'

export const OTP = 'otp'
export const PASSWORD = 'qwer1234'

export interface ProofOrder {
  readonly issuer: IssuerKey
  readonly method: Method
  readonly person: Person
  readonly form: URLSearchParams
  readonly cards: SmartCards
  readonly sent: Progress['sent']
  /** Milliseconds since 1970. */
  readonly now: number
}

export interface Unproven extends Wrong {
  readonly member: string
  readonly locked?: true
}

export function prove({ issuer, method, person, form, cards, sent, now }: ProofOrder): Unproven | undefined {
  const written = (name: string) => (form.get(name) ?? '').trim()
  switch (method.proof) {
    case 'pin': {
      const left = cards.tryPin(issuer, person.pid, written('pin'))
      if (left === undefined) return undefined
      return { text: 'pin', member: 'pin', vars: { left }, ...(left === 0 && { locked: true }) }
    }
    case 'otp-password':
      if (written('code') !== OTP) return { text: 'otp', member: 'code' }
      return written('password') === PASSWORD ? undefined : { text: 'password', member: 'password' }
    case 'password-sms':
      if (written('password') !== PASSWORD) return { text: 'password', member: 'password' }
      if (!sent || sent.until < now) return { text: 'code-old', member: 'code' }
      return written('code') === sent.code ? undefined : { text: 'code', member: 'code' }
    case 'confirm':
    case 'touch':
    case 'none':
      return undefined
  }
}
