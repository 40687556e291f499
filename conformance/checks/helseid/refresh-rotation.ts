import type { TokenCall } from '../../evidence/helseid/token-calls.ts'
import { arrived } from '../../evidence/seen.ts'
import { defineCheck, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'helseid/refresh-rotation',
  requirements: ['HID-T04', 'HID-N14'],
  cause: 'implementation',
  nb: {
    title: 'EPJ-en tar i bruk det nye refresh-tokenet hver gang',
    failureTitle: 'EPJ-en bruker et gammelt refresh-token om igjen',
    why: 'Et refresh-token kan bare brukes én gang. Kommer det gamle igjen, kan HelseID regne det som stjålet, og brukeren må logge inn på nytt.',
    fix: 'Lagre refresh_token fra hvert svar i stedet for det gamle, i samme operasjon som tilgangstokenet. Sørg for at bare én tråd eller server fornyer om gangen.',
  },
  en: {
    title: 'The EPJ switches to the new refresh token each time',
    failureTitle: 'The EPJ uses an old refresh token again',
    why: 'A refresh token can be used only once. When the old one comes back, HelseID may take it for stolen, and the user must log in again.',
    fix: 'Store refresh_token of each answer in place of the old one, in the same operation as the access token. Make sure that only one thread or server renews at a time.',
  },
  select: ({ tokens }) => {
    const replaced = new Map<string, TokenCall>()
    return tokens
      .values()
      .filter(({ grant }) => grant === 'refresh_token')
      .map((call) => {
        const used = call.form.get('refresh_token') ?? ''
        const replacedBy = replaced.get(used)
        if (!replacedBy && replaces(call, used)) replaced.set(used, call)
        return { ...call, replacedBy }
      })
  },
  evaluate: ({ replacedBy }) =>
    unless(replacedBy === undefined, {
      at: 'body.refresh_token',
      expected: {
        nb: `refresh-tokenet som ble gitt ut i utveksling ${replacedBy?.seq}`,
        en: `the refresh token given out in exchange ${replacedBy?.seq}`,
      },
      actual: { nb: 'det som det erstattet', en: 'the one that it replaced' },
      message: {
        nb: `Refresh-tokenet var brukt opp: EPJ-en fikk et nytt i utveksling ${replacedBy?.seq}.`,
        en: `The refresh token was spent: the EPJ got a new one in exchange ${replacedBy?.seq}.`,
      },
    }),
})

/** An answer that never arrived leaves the EPJ with the old token. */
function replaces(call: TokenCall, used: string): boolean {
  return call.refreshToken !== undefined && call.refreshToken !== used && arrived(call)
}
