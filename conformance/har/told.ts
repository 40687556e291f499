// What `import-har` says in the terminal beside the verdicts: how much of the recording it could use.
import type { Language } from '#reports/html/texts.ts'

interface Imported {
  readonly taken: number
  readonly left: number
  /** Members that the recording does not show, with the number of calls that lack them. */
  readonly notShown: ReadonlyMap<string, number>
}

const MOST_MEMBERS = 20

export function told({ taken, left, notShown }: Imported, language: Language): string {
  const lines =
    language === 'nb'
      ? [`Kall som er vurdert: ${taken}. Kall til andre adresser, som er utelatt: ${left}.`]
      : [`Calls that were judged: ${taken}. Calls to other addresses, left out: ${left}.`]
  if (notShown.size > 0) {
    const members = [...notShown]
      .sort(([, a], [, b]) => b - a)
      .slice(0, MOST_MEMBERS)
      .map(([member, calls]) => `${member} (${calls})`)
      .join(', ')
    lines.push(
      language === 'nb'
        ? `Opptaket viser ikke alle; det som bygger på dette, er ikke avgjort: ${members}.`
        : `The recording does not show all of them; what rests on this is not decided: ${members}.`,
    )
  }
  return lines.join('\n')
}
