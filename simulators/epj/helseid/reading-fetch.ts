// How the EPJ sends a call of openid-client's, and reads the answer.
import type * as client from 'openid-client'
import type { Outgoing } from '../behaviour.ts'
import type { Installation } from '../installation.ts'

export const readingFetch =
  ({ behaviour, fetch }: Pick<Installation, 'behaviour' | 'fetch'>): client.CustomFetch =>
  async (url, options) => {
    const { signal, redirect, method } = options
    const call: Outgoing = {
      method,
      headers: new Headers(options.headers),
      body: options.body == null ? undefined : String(options.body),
    }
    await behaviour.send(url, call)
    const { headers, body } = call
    const send = () =>
      fetch(url, {
        method,
        headers,
        redirect,
        ...(body !== undefined && { body }),
        ...(signal && { signal }),
      })
    let answer = await send()
    while (behaviour.repeats(url, call, answer)) answer = await send()
    return behaviour.readAnswer(answer)
  }
