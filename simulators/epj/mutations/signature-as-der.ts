import type { Mutation } from './mutation.ts'

export const signatureAsDer: Mutation = {
  name: 'signature-as-der',
  nb: {
    title: 'Skriver signaturen på klientbeviset som DER',
    description: 'EPJ-en signerer selv, og språkets egen funksjon skriver ECDSA som ASN.1.',
  },
  en: {
    title: 'Writes the signature of the client assertion as DER',
    description: 'The EPJ signs by itself, and the language’s own function writes ECDSA as ASN.1.',
  },
  changes: () => ({
    send(_url, call) {
      const form = new URLSearchParams(call.body ?? '')
      const assertion = form.get('client_assertion')
      if (assertion === null) return
      const end = assertion.lastIndexOf('.') + 1
      const signature = Buffer.from(assertion.slice(end), 'base64url')
      form.set('client_assertion', `${assertion.slice(0, end)}${inDer(signature).toString('base64url')}`)
      call.body = String(form)
    },
  }),
}

/** Two integers in a sequence, each without leading zeros but for the one that keeps it positive. */
function inDer(signature: Buffer): Buffer {
  const half = signature.length / 2
  const parts = [signature.subarray(0, half), signature.subarray(half)].map((part) => {
    const first = part.findIndex((byte) => byte !== 0)
    const digits = part.subarray(first)
    const positive = (digits[0] ?? 0) < 0x80 ? digits : Buffer.concat([Buffer.of(0), digits])
    return Buffer.concat([Buffer.of(0x02, positive.length), positive])
  })
  const content = Buffer.concat(parts)
  return Buffer.concat([Buffer.of(0x30, content.length), content])
}
