/** A file that is no bundle, or one that somebody made to do harm. */
export class BundleError extends Error {
  override readonly name = 'BundleError'
}
