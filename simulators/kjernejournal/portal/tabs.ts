// The portal's tabs, in the order in which they stand.
import type { FidelityCard } from '#simulators/core/simulator.ts'
import type { Del, Patient } from '#simulators/population/population.ts'
import { MEDICINES_END } from '../medicine-years.ts'
import { isRestricted } from '../restriction.ts'

export type TabPage =
  | 'overview'
  | 'about'
  | 'medicines'
  | 'critical'
  | 'visits'
  | 'own'
  | 'results'
  | 'documents'
  | 'vaccines'

export interface Tab {
  readonly page: TabPage
  /** Below the portal. */
  readonly path: string
  readonly operation: string
  readonly title: string
  /** Whether a patient's restriction closes it. */
  readonly restrictable: boolean
  /** The part of the journal that it shows. */
  readonly part?: Del
  /** What is known to differ on this tab. */
  readonly differences: readonly string[]
}

export const TABS: readonly Tab[] = [
  {
    page: 'overview',
    restrictable: true,
    path: 'pasient',
    operation: 'kjernejournal.portal-page',
    title: 'The patient’s overview',
    differences: ['What is shown first is our choice.'],
  },
  {
    page: 'about',
    restrictable: false,
    path: 'pasient/om-pasienten',
    operation: 'kjernejournal.portal-about',
    title: 'About the patient',
    differences: [
      'Relatives are named without number and telephone.',
      'The pages are in English too, as are words that stand for codes; what somebody has written stays Norwegian.',
    ],
  },
  {
    page: 'medicines',
    restrictable: true,
    path: 'pasient/legemidler',
    part: 'legemidler',
    operation: 'kjernejournal.portal-medicines',
    title: 'The patient’s medicines',
    differences: [
      'Sorting and filtering are left out. Locked prescriptions are told of and not shown. That dispensings are gathered by medicine is our choice.',
      MEDICINES_END,
    ],
  },
  {
    page: 'critical',
    restrictable: true,
    path: 'pasient/kritisk-informasjon',
    part: 'kritisk-informasjon',
    operation: 'kjernejournal.portal-critical',
    title: 'The patient’s critical information',
    differences: ['Read only.'],
  },
  {
    page: 'visits',
    restrictable: true,
    path: 'pasient/besokshistorikk',
    part: 'besokshistorikk',
    operation: 'kjernejournal.portal-visits',
    title: 'The patient’s visits',
    differences: ['Visits have no length and no responsible unit.'],
  },
  {
    page: 'own',
    restrictable: true,
    path: 'pasient/egne-registreringer',
    part: 'egne-registreringer',
    operation: 'kjernejournal.portal-own',
    title: 'What the patient has registered',
    differences: ['Nothing can be registered from the citizen’s side.'],
  },
  {
    page: 'results',
    restrictable: true,
    path: 'pasient/provesvar',
    part: 'provesvar',
    operation: 'kjernejournal.portal-results',
    title: 'The patient’s test results',
    differences: ['Blood tests only, of adults; no graphs over time.'],
  },
  {
    page: 'documents',
    restrictable: true,
    path: 'pasient/dokumenter',
    part: 'dokumenter',
    operation: 'kjernejournal.portal-documents',
    title: 'The patient’s documents',
    differences: [
      'Every organisation sees the tab: in life it must be ordered by somebody with signature rights.',
      'Summaries, notes and radiology reports only: referrals, which the real tab shows for a year, are left out.',
    ],
  },
  {
    page: 'vaccines',
    restrictable: true,
    path: 'pasient/vaksiner',
    part: 'vaksiner',
    operation: 'kjernejournal.portal-vaccines',
    title: 'The patient’s vaccines',
    differences: ['Vaccines have no batch number.'],
  },
]

/** The tabs that the patient has closed. The overview is closed only with everything else. */
export function closedTabs(patient: Patient): readonly TabPage[] {
  return TABS.filter(
    ({ restrictable, part }) =>
      restrictable && (part ? isRestricted(patient, part) : patient.sperret === true),
  ).map(({ page }) => page)
}

export const tabCard = (differences: readonly string[]): FidelityCard => ({
  source: 'Helsedirektoratet: content and functions of Kjernejournal; training portal kj-opplaering.nhn.no',
  date: '2022',
  confidence: 'invented',
  differences: [
    ...differences,
    'Names of the tabs follow the source; look, wording and addresses are ours.',
    'A patient with blocked address, or who has blocked the health worker, is refused here and not before.',
    'A patient who has restricted everything closes every tab but Om pasienten; one who has restricted parts closes those, here and on the overview. It is opened for the session, all of it at once, and asked for whatever ground the session has.',
  ],
})
