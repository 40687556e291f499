let nonce: string | undefined

/** @param send makes the call with a new assertion and a new proof that carries the nonce. */
export async function withNonce(send: (nonce?: string) => Promise<Response>): Promise<Response> {
  const first = await send(nonce)
  nonce = first.headers.get('dpop-nonce') ?? nonce
  if (first.status !== 400 || !first.headers.has('dpop-nonce')) return first
  const { error }: { error?: string } = JSON.parse(await first.clone().text())
  if (error !== 'use_dpop_nonce') return first
  const second = await send(nonce) // once more, and not again after that
  nonce = second.headers.get('dpop-nonce') ?? nonce
  return second
}
