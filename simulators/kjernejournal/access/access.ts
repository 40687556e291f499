// The one door: who may make this call? Used by the health indicator's hot path and by everything else.

import { createTailMemory, type TailMemory } from '#simulators/core/call/tail-memory.ts'
import type { Deviation } from '#simulators/core/journal/exchange.ts'
import { once } from '#simulators/core/once.ts'
import type { HotCall, SimulatorDeps } from '#simulators/core/simulator.ts'
import { asObject } from './compact-jws.ts'
import { type Fault, shown } from './faults.ts'
import { createProofVerifier } from './proof.ts'
import { createTokenVerifier } from './token.ts'
import type { VerifiedToken } from './verified-token.ts'

export type AccessCall = Pick<HotCall, 'headers' | 'rawHeaders' | 'recording' | 'method'>

export interface Demands {
  /** The address of the operation, which `htu` must be. */
  readonly url: string
  /** Where Bearer is allowed, it is allowed for tokens that are not bound to a key. */
  readonly bearer: boolean
  readonly scopes: readonly string[]
  /** A user token is needed. */
  readonly user: boolean
  /** What a lenient room lets through here. */
  readonly habits?: readonly Habit[]
}

export type Habit = 'bound-token-as-bearer' | 'missing-scope' | 'missing-ath'

export interface Access {
  /** At once where there is nothing to wait for: a token seen before, sent as Bearer. */
  judge(call: AccessCall, demands: Demands): Promise<VerifiedToken | Fault> | VerifiedToken | Fault
  /** A proof that another process has found good is used here too. */
  remember(proof: string): void
  /** Forgets tokens, proofs and keys. */
  clear(): void
}

/** @param audience that access tokens must be for, and for no other */
export function createAccess(
  deps: Pick<SimulatorDeps, 'addresses' | 'clock' | 'fetch' | 'profile'>,
  audience?: string,
): Access {
  // Their memories have room for thousands from the start, in rooms that nobody calls too.
  const tokens = once(() => createTokenVerifier(deps, audience))
  const proofs = once(() => createProofVerifier(deps.clock))
  const readings = once(() => createTailMemory<Sent>(READINGS))

  /** What a lenient room does with a habit: lets it through, and writes it down. */
  function tolerance(call: AccessCall, demands: Demands, habit: Habit) {
    if (deps.profile() !== 'lenient' || !demands.habits?.includes(habit)) return undefined
    return (deviation: Omit<Deviation, 'rule'>) =>
      call.recording.deviate({ rule: `kjernejournal.${habit}`, ...deviation })
  }

  function judgeProof(
    call: AccessCall,
    demands: Demands,
    token: VerifiedToken,
  ): Fault | Promise<Fault | undefined> {
    const proof = call.headers['dpop']
    if (typeof proof !== 'string' || proof === '') return { fault: 'proof-missing', at: 'headers.dpop' }
    if (token.cnf === undefined) return { fault: 'cnf-missing', at: 'headers.authorization.cnf' }
    const jkt = asObject(token.cnf)?.['jkt']
    if (typeof jkt !== 'string' || jkt === '')
      return { fault: 'jkt-unreadable', at: 'headers.authorization.cnf', actual: shown(token.cnf) }
    const tolerate = tolerance(call, demands, 'missing-ath')
    return proofs().verify(proof, {
      method: call.method,
      url: demands.url,
      jkt,
      ath: token.hash,
      onMissingAth:
        tolerate && (() => tolerate({ at: 'headers.dpop.ath', expected: token.hash, actual: 'missing' })),
    })
  }

  function judgeBearer(call: AccessCall, demands: Demands, token: VerifiedToken): Fault | undefined {
    if (token.cnf === undefined) return undefined
    const found = { at: 'headers.authorization', expected: 'DPoP', actual: 'Bearer' }
    const tolerate = tolerance(call, demands, 'bound-token-as-bearer')
    if (!tolerate) return { fault: 'bearer-with-bound-token', ...found }
    tolerate(found)
    return undefined
  }

  function judgeRights(call: AccessCall, demands: Demands, token: VerifiedToken): Fault | undefined {
    if (demands.user && !token.user)
      return { fault: 'user-missing', at: 'headers.authorization', expected: 'helseid://claims/identity/pid' }
    const level = token.user?.securityLevel
    if (token.user && level !== '4')
      return { fault: 'security-level', at: 'headers.authorization', expected: '4', actual: shown(level) }
    if (demands.scopes.every((scope) => token.scopes.includes(scope))) return undefined
    const found = {
      at: 'headers.authorization.scope',
      expected: demands.scopes.join(' '),
      actual: shown(token.scopes.join(' ')),
    }
    const tolerate = tolerance(call, demands, 'missing-scope')
    if (!tolerate) return { fault: 'scope', ...found }
    tolerate(found)
    return undefined
  }

  function judgeToken(
    call: AccessCall,
    demands: Demands,
    scheme: Sent['scheme'],
    token: VerifiedToken | Fault,
  ): Promise<VerifiedToken | Fault> | VerifiedToken | Fault {
    if ('fault' in token) return token
    const unproven = scheme === 'dpop' ? judgeProof(call, demands, token) : judgeBearer(call, demands, token)
    const rest = (fault: Fault | undefined) => fault ?? judgeRights(call, demands, token) ?? token
    return unproven instanceof Promise ? unproven.then(rest) : rest(unproven)
  }

  return {
    judge(call, demands) {
      const sent = readAuthorization(call, readings())
      if ('fault' in sent) return sent
      if (sent.scheme === 'bearer' && !demands.bearer)
        return { fault: 'bearer-used', at: 'headers.authorization', expected: 'DPoP', actual: 'Bearer' }
      const known = tokens().verify(sent.token)
      return known instanceof Promise
        ? known.then((token) => judgeToken(call, demands, sent.scheme, token))
        : judgeToken(call, demands, sent.scheme, known)
    },
    remember: (proof) => proofs().remember(proof),
    clear() {
      tokens().clear()
      proofs().clear()
      readings().clear()
    },
  }
}

const AUTHORIZATION = /^(dpop|bearer) +(\S+)$/i
/** Characters of Authorization headers that are remembered taken apart. */
const READINGS = 512 * 1024

interface Sent {
  readonly scheme: 'dpop' | 'bearer'
  readonly token: string
}

function readAuthorization(call: AccessCall, readings: TailMemory<Sent>): Fault | Sent {
  const sent = { authorization: 0, dpop: 0 }
  for (let index = 0; index < call.rawHeaders.length; index += 2) {
    const name = call.rawHeaders[index]
    if (name?.length === 13 && name.toLowerCase() === 'authorization') sent.authorization += 1
    else if (name?.length === 4 && name.toLowerCase() === 'dpop') sent.dpop += 1
  }
  if (sent.authorization > 1) return { fault: 'authorization-repeated', at: 'headers.authorization' }
  if (sent.dpop > 1)
    return { fault: 'proof-repeated', at: 'headers.dpop', expected: '1', actual: `${sent.dpop}` }
  const header = call.headers.authorization
  if (header === undefined) return { fault: 'authorization-missing', at: 'headers.authorization' }
  const known = readings.get('authorization', header)
  if (known) return known
  const [, scheme, token] = AUTHORIZATION.exec(header) ?? []
  if (!scheme || !token) return { fault: 'authorization-malformed', at: 'headers.authorization' }
  const read: Sent = { scheme: scheme.toLowerCase() === 'dpop' ? 'dpop' : 'bearer', token }
  readings.set('authorization', header, read)
  return read
}
