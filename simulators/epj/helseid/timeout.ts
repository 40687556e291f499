/** Real seconds that HelseID or Kjernejournal may take before the EPJ gives up and goes on. */
export const TIMEOUT_SECONDS = 8
