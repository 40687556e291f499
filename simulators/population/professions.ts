import type { Profession } from './population.ts'

/** Whom Kjernejournal lets in from municipal services (NHN's steps for municipalities, step 2). */
export const PROFESSIONS_WITH_ACCESS: readonly string[] = [
  'LE',
  'SP',
  'VP',
  'FA1',
  'FA2',
] satisfies readonly Profession[]
