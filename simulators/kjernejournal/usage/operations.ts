// What Kjernejournal tells of its own use: to the citizen, and to NHN.
import type { FidelityCard, Operation } from '#simulators/core/simulator.ts'
import { createCitizenLog } from './citizen-log.ts'
import type { UsageParts } from './parts.ts'
import { createUsageCsv, createUsageJson, createUsagePage } from './weekly.ts'

const logCard: FidelityCard = {
  source: 'Helsenorge: security and privacy in Kjernejournal; Kjernejournal’s documentation, Logging',
  date: '2024',
  confidence: 'invented',
  differences: [
    'That citizens see who opened, where and when is documented; this page and its address are ours: the real one is on Helsenorge, behind a log-in.',
    'Anybody in the room may look, as any of its citizens.',
    'Written from the sessions of this room alone: one line for each part that was shown in a session. Indicator calls show nothing, and leave no line.',
    'The newest 20,000 lines of a room are kept, until it is reset.',
  ],
}

const weeklyCard: FidelityCard = {
  source: 'NHN’s steps for municipalities: weekly usage numbers are fetched on the project’s Teams channel',
  date: '2025',
  confidence: 'invented',
  differences: [
    'That numbers are published weekly is documented; page, addresses and form are ours.',
    'A look-up is a session that an EPJ has opened, whether its portal was shown or not.',
    'Weeks follow ISO 8601 by the room’s clock, in Oslo.',
  ],
}

export function usageOperations(parts: UsageParts): readonly Operation[] {
  return [
    {
      id: 'kjernejournal.citizen-log',
      method: 'GET',
      path: '/kjernejournal/innbygger/logg',
      title: 'A citizen’s log over use',
      card: logCard,
      handle: createCitizenLog(parts),
    },
    {
      id: 'kjernejournal.usage',
      method: 'GET',
      path: '/kjernejournal/nhn/bruk',
      title: 'Look-ups per week, plotted',
      card: weeklyCard,
      handle: createUsagePage(parts),
    },
    {
      id: 'kjernejournal.usage-json',
      method: 'GET',
      path: '/kjernejournal/nhn/bruk.json',
      title: 'Look-ups per week as JSON',
      card: weeklyCard,
      handle: createUsageJson(parts),
    },
    {
      id: 'kjernejournal.usage-csv',
      method: 'GET',
      path: '/kjernejournal/nhn/bruk.csv',
      title: 'Look-ups per week as CSV',
      card: weeklyCard,
      handle: createUsageCsv(parts),
    },
  ]
}
