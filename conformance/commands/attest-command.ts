import { inShell } from './in-shell.ts'

/** What whoever started the program types, to judge and approve on a page. */
export function attestCommand(folder: string): string {
  return `npm run conformance -- attest ${inShell(folder)} --serve`
}
