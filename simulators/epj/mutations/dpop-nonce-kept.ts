import type { Mutation } from './mutation.ts'

export const dpopNonceKept: Mutation = {
  name: 'dpop-nonce-kept',
  nb: {
    title: 'Beholder en gammel nonce etter at HelseID har sendt en ny',
    description: 'Noncen lagres én gang og byttes aldri, eller byttes med en gammel fra en annen tråd.',
  },
  en: {
    title: 'Keeps an old nonce after HelseID has sent a new one',
    description:
      'The nonce is stored once and never replaced, or replaced by an old one from another thread.',
  },
  changes: (correct) => {
    const nonces: string[] = []
    return {
      proof(proof, facts) {
        correct.proof(proof, facts)
        const { nonce } = proof.claims
        if (typeof nonce !== 'string' || facts.towards !== 'helseid') return
        if (nonces.at(-1) !== nonce) nonces.push(nonce)
        const [oldest] = nonces
        if (nonces.length > 2 && oldest !== undefined) proof.claims['nonce'] = oldest
      },
    }
  },
}
