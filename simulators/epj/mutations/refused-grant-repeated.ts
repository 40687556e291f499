import type { Mutation } from './mutation.ts'

export const refusedGrantRepeated: Mutation = {
  name: 'refused-grant-repeated',
  nb: {
    title: 'Sender et avvist refresh token om igjen',
    description: 'Alle avslag tas for forbigående vansker.',
  },
  en: {
    title: 'Sends a refused refresh token again',
    description: 'Every refusal is taken for a passing trouble.',
  },
  changes: () => {
    const repeated = new Set<string>()
    return {
      repeats(_url, { body }, answer) {
        if (answer.status !== 400 || answer.headers.has('dpop-nonce')) return false
        if (body?.includes('grant_type=') !== true || repeated.has(body)) return false
        repeated.add(body)
        return true
      },
      nextRefreshToken: (held) => held,
    }
  },
}
