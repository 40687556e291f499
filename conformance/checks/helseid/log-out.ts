import { between } from '../../evidence/between.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import type { EndSessionVisit } from '../../evidence/helseid/browser-visits.ts'
import { text } from '../../evidence/jwt.ts'
import type { Situation } from '../../evidence/scenarios/situations.ts'
import type { Step } from '../../evidence/scenarios/steps.ts'
import { defineCheck, MISSING, unless } from '../../kit/define-check.ts'

interface LogOut {
  readonly seq: number
  /** The visit to HelseID, when there was one. */
  readonly visit?: EndSessionVisit
  /** Number of whom the ID token is of, when that is another than the user who logs out. */
  readonly another?: string
}

const HINT = 'query.id_token_hint'
const PID = 'helseid://claims/identity/pid'

export default defineCheck<LogOut>({
  id: 'helseid/log-out',
  requirements: ['HID-L01', 'HID-N34', 'KJ-S36'],
  cause: 'implementation',
  nb: {
    title: 'EPJ-en logger brukeren ut av HelseID med id_token_hint',
    failureTitle: 'EPJ-en logger ikke brukeren ut av HelseID med id_token_hint',
    why: 'Uten utlogging fra HelseID kan den neste ved maskinen komme inn som den forrige. Uten id_token_hint blir brukeren stående på HelseIDs side og må bekrefte der.',
    fix: 'Avslutt kjernejournalsesjonen, og send så nettleseren til end_session_endpoint fra HelseIDs metadata med id_token_hint (ID-tokenet fra innloggingen) og en registrert post_logout_redirect_uri. ID-tokenet kan være utløpt, men må være fra innloggingen til den som logger ut.',
  },
  en: {
    title: 'The EPJ logs the user out of HelseID with id_token_hint',
    failureTitle: 'The EPJ does not log the user out of HelseID with id_token_hint',
    why: 'Without a log-out from HelseID the next person at the computer can come in as the previous user. Without id_token_hint the user is left on HelseID’s page and must confirm there.',
    fix: 'End the Kjernejournal session, and then send the browser to end_session_endpoint of HelseID’s metadata with id_token_hint (the ID token of the log-in) and a registered post_logout_redirect_uri. The ID token may have expired, but must be from the log-in of the user who logs out.',
  },
  // Without steps nobody knows when the user logged out; then only the visits that came can be judged.
  select: (evidence) =>
    evidence.steps.length === 0
      ? evidence.endSession.map((visit) => ({ seq: visit.seq, visit }))
      : logOuts(evidence),
  evaluate: ({ visit, another }) => [
    ...unless(visit?.exchange.explanation?.at !== HINT || visit.idTokenHint === undefined, {
      at: HINT,
      expected: {
        nb: 'ID-tokenet fra innloggingen i denne HelseID',
        en: 'the ID token of the log-in, from this HelseID',
      },
      actual: { nb: 'noe annet', en: 'something else' },
      message: {
        nb: 'HelseID avviste id_token_hint, og brukeren ble stående der.',
        en: 'HelseID refused id_token_hint, and the user was left there.',
      },
    }),
    ...unless(another === undefined, {
      at: `${HINT}.${PID}`,
      expected: { nb: 'ID-tokenet til den som logger ut', en: 'the ID token of the user who logs out' },
      actual: { nb: 'ID-tokenet til en annen', en: 'the ID token of somebody else' },
      message: {
        nb: 'ID-tokenet er en annens. HelseID spør da om brukeren vil logge ut, og økten lever videre.',
        en: 'The ID token is another’s. HelseID then asks whether the user wants to log out, and the session lives on.',
      },
    }),
    ...unless(visit?.idTokenHint !== undefined, {
      at: HINT,
      expected: {
        nb: 'et besøk på end session-endepunktet med ID-tokenet',
        en: 'a visit to the end session endpoint with the ID token',
      },
      actual: visit ? MISSING : { nb: 'ikke noe besøk', en: 'no visit' },
      message: visit
        ? {
            nb: 'Nettleseren kom til HelseID for å logge ut, men uten id_token_hint.',
            en: 'The browser came to HelseID to log out, but without id_token_hint.',
          }
        : {
            nb: 'Brukeren logget ut av EPJ-en, men nettleseren kom aldri til HelseID.',
            en: 'The user logged out of the EPJ, but the browser never came to HelseID.',
          },
    }),
  ],
})

function logOuts({ situations, endSession }: Evidence): readonly LogOut[] {
  let logIn: Step | undefined
  return situations.flatMap((situation, index) => {
    const { step } = situation
    if (step.action === 'log-in') logIn = step
    if (step.action !== 'log-out' || !wasLoggedIn(situation, situations[index - 1])) return []
    const next = nextLogIn(situations, index + 1)
    const until = (next?.step.id ?? Number.POSITIVE_INFINITY) - 1
    // An EPJ may have logged the user out before, when it could not trust the log-in any more.
    const since = logIn?.scenario === step.scenario ? logIn.end : step.id
    const visits = between(endSession, since, until)
    const hinted = visits.filter(({ idTokenHint }) => idTokenHint !== undefined)
    const user = situations[index - 1]?.user
    const visit = hinted.find((one) => anotherThan(user, one) === undefined) ?? hinted[0] ?? visits[0]
    const another = visit && anotherThan(user, visit)
    return [
      {
        seq: visit?.seq ?? situation.seq,
        ...(visit && { visit }),
        ...(another !== undefined && { another }),
      },
    ]
  })
}

/** An ID token says who it is of when the log-in asked for that. */
function anotherThan(user: string | undefined, { idTokenHint }: EndSessionVisit): string | undefined {
  const pid = text(idTokenHint?.claims[PID])
  return user === undefined || pid === user ? undefined : pid
}

function nextLogIn(situations: readonly Situation[], from: number): Situation | undefined {
  for (let index = from; index < situations.length; index += 1)
    if (situations[index]?.step.action === 'log-in') return situations[index]
  return undefined
}

function wasLoggedIn({ step }: Situation, before: Situation | undefined): boolean {
  return before?.step.scenario === step.scenario && before.user !== undefined
}
