// The kill matrix as a page of its own: which mutation each check catches, for whoever asks how the suite knows.
import type { Language } from '#simulators/core/simulator.ts'
import { mutationNamed } from '#simulators/epj/mutations/index.ts'
import { checks } from '../checks/index.ts'
import { isProof, type Kill, type KillMatrix } from './matrix.ts'

const texts = {
  nb: {
    title: 'Beviset for sjekkene',
    intro:
      'Det simulerte EPJ-systemet kan gjøres galt på navngitte måter (mutasjoner). Hver av dem må bli fanget av sjekkene den er rettet mot, hver sjekk må fange minst én, og det riktige EPJ-systemet må ikke utløse noen.',
    proof: 'Alle mutasjoner er fanget, ingen sjekk er uvirksom, og det er ingen falske alarmer.',
    noProof: 'Sjekkene er ikke bevist.',
    uncaught: 'Mutasjoner som ikke ble fanget',
    idle: 'Sjekker som ikke fanget noen mutasjon',
    alarms: 'Falske alarmer på det riktige EPJ-systemet',
    mutation: 'Mutasjon',
    about: 'Hva et slikt EPJ-system gjør',
    caughtBy: 'Fanget av',
    check: 'Sjekk',
    catches: 'Fanger',
    misjudged: 'Årsaker som ble plassert feil',
    counts: (mutations: number, count: number) => `${mutations} mutasjoner, ${count} sjekker.`,
    causes: (right: number, all: number) => `Årsaken er riktig plassert i ${right} av ${all} funn.`,
  },
  en: {
    title: 'The proof of the checks',
    intro:
      'The simulated EPJ can be made wrong in named ways (mutations). Each of them must be caught by the checks it is aimed at, each check must catch at least one, and the correct EPJ must set off none.',
    proof: 'All mutations are caught, no check is idle, and there is no false alarm.',
    noProof: 'The checks are not proven.',
    uncaught: 'Mutations that were not caught',
    idle: 'Checks that caught no mutation',
    alarms: 'False alarms on the correct EPJ',
    mutation: 'Mutation',
    about: 'What such an EPJ does',
    caughtBy: 'Caught by',
    check: 'Check',
    catches: 'Catches',
    misjudged: 'Causes that were misjudged',
    counts: (mutations: number, count: number) => `${mutations} mutations, ${count} checks.`,
    causes: (right: number, all: number) => `The cause is in the right class in ${right} of ${all} catches.`,
  },
} as const

const style = `:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:75rem;margin:2rem auto;padding:0 1rem;color:#1e2b3c;background:#fff}
a{color:#0b57b0}h1,h2{line-height:1.2}.sign{padding:.75rem 1rem;border-left:.4rem solid #068718;background:#f0f7f0}.sign.bad{border-color:#c01b1b;background:#fbeeee}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.5rem .75rem;border-bottom:1px solid #cdd3da}th{background:#f2f4f7}
td p,th p{margin:0}td .note{color:#4a5768;font-size:.9rem}ul{margin:0;padding-left:1.1rem}td code{white-space:nowrap}th .note{font-weight:400}
@media (max-width:40rem){td,tbody th{display:block;padding:.25rem .5rem;overflow-wrap:anywhere}tbody td:not(:last-child),tbody th{border:0}thead{position:absolute;clip-path:inset(50%)}td code{white-space:normal}}
@page{margin:15mm 12mm}@media print{body{max-width:none;margin:0;padding:0}.scroll{overflow:visible}.sign{print-color-adjust:exact}tr{break-inside:avoid}}
@media (prefers-color-scheme:dark){body{color:#e6eaf0;background:#14181d}a{color:#9cc3ff}th{background:#222831}.sign{background:#16261a}.sign.bad{background:#2d1717}td .note{color:#aab4c0}th,td{border-color:#3a434e}}`

export function matrixPage(matrix: KillMatrix, language: Language): string {
  const t = texts[language]
  const good = isProof(matrix)
  const kills = matrix.kills.map((kill) => killRow(kill, language)).join('\n')
  const rows = matrix.checks.map((id) => checkRow(id, matrix, language)).join('\n')
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${asText(t.title)} – Testbenk ${asText(matrix.suiteVersion)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${asText(t.title)}</h1>
<p>${asText(t.intro)}</p>
<p class="sign${good ? '' : ' bad'}"><strong>${asText(good ? t.proof : t.noProof)}</strong> ${asText(t.counts(matrix.kills.length, matrix.checks.length))} ${asText(t.causes(matrix.causes.right, matrix.causes.of))}</p>
${listed(t.uncaught, matrix.uncaught)}${listed(t.idle, matrix.idle)}${listed(t.alarms, matrix.falseAlarms)}${listed(t.misjudged, matrix.causes.wrong)}
<p><a href="#checks">${asText(t.check)} → ${asText(t.mutation)}</a> · <a href="#mutations">${asText(t.mutation)} → ${asText(t.check)}</a></p>
<h2 id="checks">${asText(t.check)} → ${asText(t.mutation)}</h2>
<div class="scroll" role="region" aria-label="${asText(t.check)}" tabindex="0"><table>
<thead><tr><th scope="col">${asText(t.check)}</th><th scope="col">${asText(t.catches)}</th></tr></thead>
<tbody>
${rows}
</tbody></table></div>
<h2 id="mutations">${asText(t.mutation)} → ${asText(t.check)}</h2>
<div class="scroll" role="region" aria-label="${asText(t.mutation)}" tabindex="0"><table>
<thead><tr><th scope="col">${asText(t.mutation)}</th><th scope="col">${asText(t.about)}</th><th scope="col">${asText(t.caughtBy)}</th></tr></thead>
<tbody>
${kills}
</tbody></table></div>
</main>
</body>
</html>
`
}

function killRow({ mutation, caughtBy }: Kill, language: Language): string {
  const known = mutationNamed(mutation)
  const said = known?.[language]
  const about = said ? `<p>${asText(said.title)}.</p><p class="note">${asText(said.description)}</p>` : ''
  return `<tr><th scope="row"><code>${asText(mutation)}</code></th><td>${about}</td><td>${codes(caughtBy)}</td></tr>`
}

function checkRow(id: string, { kills }: KillMatrix, language: Language): string {
  const title = checks.find((check) => check.id === id)?.texts.title[language] ?? ''
  const caught = kills.filter(({ caughtBy }) => caughtBy.includes(id)).map(({ mutation }) => mutation)
  return `<tr><th scope="row"><code>${asText(id)}</code><p class="note">${asText(title)}</p></th><td>${codes(caught)}</td></tr>`
}

function codes(names: readonly string[]): string {
  if (names.length === 0) return '–'
  return `<ul>${names.map((name) => `<li><code>${asText(name)}</code></li>`).join('')}</ul>`
}

function listed(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<h2>${asText(title)}</h2>\n${codes(items)}\n`
}

function asText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
