// What the suite and an adapter say to each other, as schemas: the OpenAPI document for adapters is made from them, and
// a test holds the suite's own reading of answers, and all scenarios, against them.
import { z } from 'zod'
import { organisasjonsnummer, pid } from './numbers.ts'
import { onboardingActions } from './onboarding-actions.ts'
import { windows } from './report.ts'

const nothing = z.object({})
const grunnlag = z.enum(['SAMTYKKE', 'AKUTT', 'UNNTAK'])
const withGrunnlag = z.object({ grunnlag })

/** Actions with their arguments. An adapter ignores arguments that it does not know. */
export const actions = {
  reset: {
    about:
      'Go back to the start: nobody is logged in, no patient is open. Answered with ok: false, the scenario does not begin.',
    args: z.object({
      integration: z
        .enum(['portal', 'portal-ticket', 'api'])
        .optional()
        .describe('The integration that is tried; an EPJ that has only one ignores it. Absent: the portal.'),
      addresses: z
        .record(z.string(), z.url())
        .optional()
        .describe(
          'The room’s addresses: helseid, kjernejournalApi, kjernejournalInnlogging, kjernejournalPortal …',
        ),
    }),
  },
  'log-in': {
    about: 'Log in to the EPJ as this person, through HelseID.',
    args: z.object({
      user: pid,
      securityLevel: z.enum(['3', '4']).describe('Level of the e-ID to choose on HelseID’s page.'),
      arbeidssted: organisasjonsnummer.optional().describe('Unit to work at; absent: the usual one.'),
    }),
  },
  'open-patient': {
    about: 'Open this patient; an open one is left.',
    args: z.object({
      patient: pid,
      grunnlag: grunnlag.optional().describe('For an EPJ that asks why when a patient is opened.'),
    }),
  },
  'open-kjernejournal': {
    about:
      'Click the kjernejournal icon, with this ground. Where the portal logs the user in itself (portal-ticket), fill in its log-in page, too.',
    args: withGrunnlag,
  },
  'read-medicines': { about: 'Data APIs: fetch the open patient’s medicines.', args: withGrunnlag },
  'read-medicine-warnings': {
    about: 'Data APIs: ask whether there is anything new about the open patient’s medicines.',
    args: withGrunnlag,
  },
  'read-critical-information': {
    about: 'Data APIs: show the open patient’s critical information, fetched when it is not at hand.',
    args: withGrunnlag,
  },
  'record-critical-information': {
    about: 'Data APIs: register that the open patient reacts severely to ibuprofen (ATC M01AE01).',
    args: withGrunnlag,
  },
  'refute-critical-information': {
    about: 'Data APIs: refute what was registered last: a new version says that it is not so.',
    args: withGrunnlag,
  },
  'withdraw-critical-information': {
    about: 'Data APIs: withdraw what was registered last; it was entered in error.',
    args: withGrunnlag,
  },
  'close-patient': { about: 'Close the patient.', args: nothing },
  'log-out': { about: 'Log out of the EPJ.', args: nothing },
  'test-connection': { about: 'Press the test button of the external systems’ settings.', args: nothing },
  ...onboardingActions,
} as const

type ActionName = keyof typeof actions

const text = z.string().max(2_000).nullable()
const pixels = z.int().min(0).max(100_000).nullable()

/** What a clinician sees after the action. What is left out is not reported, and not judged; null says «nothing». */
const seenSchema = z
  .object({
    icon: z
      .int()
      .min(0)
      .max(4)
      .nullable()
      .describe('Status that the kjernejournal icon shows; null: there is no icon.'),
    tooltip: text.describe('Text at the icon.'),
    message: text.describe('Message shown to the user, such as an error.'),
    patient: text.describe('National identity number of the patient whose record is open.'),
    portal: text.describe('Address that Kjernejournal was opened with.'),
    loggedIn: text.describe('National identity number of the logged-in user.'),
    log: text.describe('What the EPJ wrote in its log during the action.'),
    window: z
      .enum(windows)
      .nullable()
      .describe('Where Kjernejournal was opened; `same`: in place of the patient.'),
    windowWidth: pixels.describe('CSS pixels.'),
    windowHeight: pixels.describe('CSS pixels.'),
    screenshot: z.base64().max(1_400_000).nullable().describe('PNG or JPEG of at most 1 MiB, in base64.'),
  })
  .partial()

export const answerSchema = z.object({
  ok: z
    .boolean()
    .describe(
      'False when the EPJ met trouble; it still works, and the run goes on. Say in `seen` what the user sees: trouble without anything to see is taken for an EPJ that has fallen, and nothing of that attack is passed.',
    ),
  problem: z.string().optional().describe('What the trouble was, in a sentence.'),
  seen: seenSchema.optional(),
})

const order = <Name extends ActionName>(action: Name) =>
  z.object({ action: z.literal(action), args: actions[action].args }).describe(actions[action].about)

export const orderSchema = z.discriminatedUnion('action', [
  order('reset'),
  order('log-in'),
  order('open-patient'),
  order('open-kjernejournal'),
  order('close-patient'),
  order('log-out'),
  order('test-connection'),
  order('read-medicines'),
  order('read-medicine-warnings'),
  order('read-critical-information'),
  order('record-critical-information'),
  order('refute-critical-information'),
  order('withdraw-critical-information'),
  order('look-up-unit'),
  order('give-right'),
  order('make-client'),
  order('load-configuration'),
  order('send-mail'),
  order('set-up-as-delivered'),
  order('set-external-systems'),
  order('add-unit'),
  order('give-function'),
  order('authorise'),
  order('switch-integration'),
])
