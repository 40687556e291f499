import type { CheckResult, RequirementResult } from '#conformance/result.ts'
import { grouped } from './grouped-findings.ts'
import { documentName } from './html/document-names.ts'
import { sectionName } from './html/section-names.ts'
import type { Language, Texts } from './html/texts.ts'

interface Words {
  readonly language: Language
  readonly texts: Texts
  readonly requirements: readonly RequirementResult[]
}

/** All that is known about a check that did not pass, as plain text: for a build server's failure pane. */
export function failureText(check: CheckResult, words: Words): string {
  const { language, texts } = words
  const findings = grouped(check.findings).flatMap(({ finding, again }) => [
    `${texts.exchange} #${finding.exchange}, ${finding.at}`,
    `  ${finding.message[language]}`,
    `  ${texts.expected}: ${finding.expected[language]}`,
    `  ${texts.actual}: ${finding.actual[language]}`,
    ...(again.length === 0 ? [] : [`  ${texts.again}: ${again.map((seq) => `#${seq}`).join(', ')}`]),
  ])
  return [
    ...sourcesOf(check, words),
    ...(check.note === undefined ? [] : [`${texts.note}: ${check.note[language]}`]),
    ...findings,
    `${texts.why}: ${check.why[language]}`,
    `${texts.fix}: ${check.fix[language]}`,
    `${texts.causeLabel}: ${texts.cause[check.cause]}`,
    ...(check.setting ? [`${texts.settingLabel}: ${check.setting[language]}`] : []),
  ].join('\n')
}

/** Each requirement that a check judges, with where it stands: a line for each. */
export function sourcesOf(check: CheckResult, { language, texts, requirements }: Words): readonly string[] {
  return check.requirements.map((id) => {
    const requirement = requirements.find((one) => one.id === id)
    if (requirement === undefined) return id
    const { document, section } = requirement.source
    const place = `${documentName(document, language)}, ${texts.section} ${sectionName(section, language)}`
    return `${id} (${place}): ${requirement.text[language]}`
  })
}
