// The load page.
import type { LoadRun } from '#conformance/load/load-run.ts'
import type { Result } from '#conformance/result.ts'
import { renderView } from './page.ts'
import { type LoadPageOptions, loadView } from './view-model.ts'

export const renderLoadPage = (run: LoadRun, result: Result, options: LoadPageOptions): string =>
  renderView('load.ejs', loadView(run, result, options))
