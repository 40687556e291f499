// The load generator, a process of its own: gets tokens, signs proofs before a slice, and sends during it.
import type { GeneratorOrders, GeneratorSettings, SliceOrder } from '../orders.ts'
import { collectGarbage, serveOrders } from '../worker.ts'
import { sendFor } from './connections.ts'
import { sendPaced } from './paced.ts'
import { bearerRequests, dpopRequests, type RequestSource } from './requests.ts'
import { fetchTokens, type Tokens } from './tokens.ts'

const state: {
  ready?: { readonly settings: GeneratorSettings; readonly tokens: Tokens }
  prepared?: { readonly order: SliceOrder; readonly next: RequestSource }
} = {}

serveOrders<GeneratorOrders>(
  {
    async start(settings) {
      const tokens = await fetchTokens(settings)
      state.ready = { settings, tokens }
      return tokens.bearer.length + tokens.bound.length
    },
    prepare(order) {
      if (!state.ready) throw new Error('there are no tokens yet')
      const { tokens, settings } = state.ready
      const next =
        order.scheme === 'Bearer'
          ? bearerRequests(order, tokens, settings.patients)
          : dpopRequests(order, tokens, settings.patients, Date.now)
      // Now, and not while the clock runs: what was signed is megabytes.
      collectGarbage()
      state.prepared = { order, next }
    },
    async slice() {
      if (!state.ready || !state.prepared) throw new Error('nothing is prepared')
      const { order, next } = state.prepared
      const { connections } = state.ready.settings
      return sendFor({ port: order.port, connections, milliseconds: order.milliseconds, next })
    },
    async paced(rate) {
      if (!state.ready || !state.prepared) throw new Error('nothing is prepared')
      const { order, next } = state.prepared
      const { connections } = state.ready.settings
      return sendPaced({
        port: order.port,
        connections,
        milliseconds: order.milliseconds,
        ...rate,
        next,
      })
    },
  },
  () => undefined,
)
