// What an EPJ tells its user when something does not work, and what it writes in its own log.

/** A text of the catalogue, or a text that came from one of the services and is shown as it is. */
export type Text = string | { readonly key: string; readonly vars?: Readonly<Record<string, string>> }

/** Something the EPJ met and goes on from: a message for the user, a detail for the log. Never a patient's number. */
export class Trouble extends Error {
  readonly text: Text
  readonly detail: string
  /** The service could not be reached, or said itself that it is out of order: trying again may help. */
  readonly outage: boolean
  /** HTTP status of Kjernejournal's refusal. */
  readonly status: number | undefined
  /** Its code, e.g. KJF-000180. */
  readonly code: string | undefined

  constructor(
    text: Text,
    detail: string,
    options: {
      readonly outage?: boolean
      readonly status?: number
      readonly code?: string | undefined
      readonly cause?: unknown
    } = {},
  ) {
    super(detail, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'Trouble'
    this.text = text
    this.detail = detail
    this.outage = options.outage ?? false
    this.status = options.status
    this.code = options.code
  }
}

/** The EPJ has stopped working, as a badly made one does: nothing answers until it is started again. */
export class Fallen extends Error {
  constructor(cause: string) {
    super(cause)
    this.name = 'Fallen'
  }
}
