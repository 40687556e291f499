import type { SessionLife, ShownToken } from '../../evidence/kjernejournal/session-lives.ts'
import { defineCheck, type Fault } from '../../kit/define-check.ts'

/** Milliseconds by which two good clocks may differ. */
const TOLERANCE = 5_000

export default defineCheck({
  id: 'helseid/token-fresh',
  requirements: ['HID-T03'],
  cause: 'implementation',
  nb: {
    title: 'EPJ-en fornyer tokenet før det utløper',
    failureTitle: 'EPJ-en lar tokenet utløpe',
    why: 'Et utløpt token blir avvist, og kjernejournalsesjonen lever ikke lenger enn tokenet. Helsepersonellet mister kjernejournalen midt i arbeidet.',
    fix: 'Regn ut når tokenet utløper av expires_in, og hent et nytt med refresh-tokenet i god tid, for eksempel når 80 prosent av levetiden er brukt. Sjekk utløpstiden før hvert kall.',
  },
  en: {
    title: 'The EPJ renews the token before it expires',
    failureTitle: 'The EPJ lets the token expire',
    why: 'An expired token is refused, and the Kjernejournal session lives no longer than the token. The health worker loses the kjernejournal in the middle of the work.',
    fix: 'Work out from expires_in when the token expires, and fetch a new one with the refresh token in good time, for example when 80 per cent of its lifetime has passed. Check the expiry time before each call.',
  },
  select: ({ tokenUses, lives }) => {
    const before = new Map(
      lives.flatMap((life) =>
        [...life.session.refreshes, ...life.session.ends].map(({ seq }) => [seq, shownBefore(life, seq)]),
      ),
    )
    return tokenUses
      .values()
      .filter(({ access }) => access.expires !== undefined)
      .map((use) => ({ ...use, shownBefore: before.get(use.seq) }))
  },
  evaluate: ({ at, access, shownBefore }) => {
    if (access.expires !== undefined && at > access.expires + TOLERANCE)
      return [
        late(at, access.expires, {
          nb: 'Kallet ble gjort med et token som var utløpt.',
          en: 'The call was made with a token that had expired.',
        }),
      ]
    if (shownBefore && at > shownBefore.expires + TOLERANCE)
      return [
        late(at, shownBefore.expires, {
          nb: 'Tokenet som sesjonen hvilte på, var utløpt før EPJ-en viste et nytt.',
          en: 'The token that the session rested on had expired before the EPJ showed a new one.',
        }),
      ]
    return []
  },
})

/** The token shown last, unless it ran out while nobody called for an hour: then the machine may have slept. */
function shownBefore({ tokens, silentFrom }: SessionLife, seq: number): ShownToken | undefined {
  const last = tokens.findLast((token) => token.seq < seq)
  return last && silentFrom !== undefined && last.at <= silentFrom && last.expires >= silentFrom
    ? undefined
    : last
}

function late(at: number, expires: number, message: Fault['message']): Fault {
  return {
    at: 'header.authorization.exp',
    expected: {
      nb: `et kall før ${new Date(expires).toISOString()}`,
      en: `a call before ${new Date(expires).toISOString()}`,
    },
    actual: {
      nb: `${new Date(at).toISOString()}, ${Math.round((at - expires) / 1000)} sekunder for sent`,
      en: `${new Date(at).toISOString()}, ${Math.round((at - expires) / 1000)} seconds too late`,
    },
    message,
  }
}
