// The token bench's load generator, a process of its own.
import { sendFor } from '../generator/connections.ts'
import type { RequestSource } from '../generator/requests.ts'
import { serveOrders } from '../worker.ts'
import { freshNonce, loggedInTarget } from './log-in.ts'
import type { TokenGeneratorOrders, TokenSlice } from './token-orders.ts'
import { signerOf, tokenRequests } from './token-requests.ts'

const state: { prepared?: { readonly order: TokenSlice; readonly next: RequestSource } } = {}

serveOrders<TokenGeneratorOrders>(
  {
    logIn: (order) => loggedInTarget(order, Date.now),
    async prepare(order) {
      const signer = signerOf(order.target, Date.now)
      const nonce = await freshNonce(signer)
      const { kind, requests: count, times } = order
      const next = tokenRequests(signer, { kind, nonce, count, times })
      state.prepared = { order, next }
    },
    async slice() {
      if (!state.prepared) throw new Error('nothing is prepared')
      const { order, next } = state.prepared
      const { port, connections, milliseconds, kind } = order
      return sendFor({ port, connections, milliseconds, next, status: kind === 'par' ? 201 : 200 })
    },
  },
  () => undefined,
)
