// The part of k6's globals that the scripts use and @types/k6 does not describe: its log and its Web Crypto.

declare global {
  interface K6CryptoKey {
    readonly type: 'private' | 'public'
  }

  interface K6EcJwk {
    readonly kty: string
    readonly crv: string
    readonly x: string
    readonly y: string
    readonly d?: string
  }

  var console: { warn(text: string): void }

  var crypto: {
    randomUUID(): string
    readonly subtle: {
      generateKey(
        algorithm: { readonly name: 'ECDSA'; readonly namedCurve: 'P-256' },
        extractable: boolean,
        usages: readonly ('sign' | 'verify')[],
      ): Promise<{ readonly privateKey: K6CryptoKey; readonly publicKey: K6CryptoKey }>
      importKey(
        format: 'jwk',
        key: K6EcJwk,
        algorithm: { readonly name: 'ECDSA'; readonly namedCurve: 'P-256' },
        extractable: boolean,
        usages: readonly ('sign' | 'verify')[],
      ): Promise<K6CryptoKey>
      exportKey(format: 'jwk', key: K6CryptoKey): Promise<K6EcJwk>
      /** For ECDSA the raw r‖s that a JWS wants. */
      sign(
        algorithm: { readonly name: 'ECDSA'; readonly hash: 'SHA-256' },
        key: K6CryptoKey,
        data: Uint8Array,
      ): Promise<ArrayBuffer>
    }
  }
}

export {}
