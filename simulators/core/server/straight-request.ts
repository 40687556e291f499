// A request whose body can be had without a stream: what Node's parser hands over goes straight to whoever takes it. The
// stream around it (its states, its turns, three events) costs a tenth of a look-up.
import { IncomingMessage } from 'node:http'

export interface BodyTaker {
  /** False when no more is wanted for the time being. */
  chunk(bytes: Buffer): boolean
  end(): void
  /** The caller hung up. */
  lost(): void
}

/** In Node's source, not in its types. */
const dumpStream: (this: IncomingMessage) => void = Reflect.get(IncomingMessage.prototype, '_dump')

export class StraightRequest extends IncomingMessage {
  private taker: BodyTaker | undefined
  private isStream = false

  /** False when it is read as a stream already. */
  takeStraight(taker: BodyTaker): boolean {
    if (this.isStream || this.taker || this.destroyed) return false
    this.taker = taker
    return true
  }

  /** For those who ask a stream how far it is: it has ended, or holds what was not taken. */
  backToStream(): void {
    if (!this.taker) return
    this.taker = undefined
    if (!this.complete) return
    this.push(null)
    this.resume()
  }

  /** How Node's parser hands over a part of the body, and its end. */
  override push(chunk: Buffer | null, encoding?: BufferEncoding): boolean {
    if (!this.taker) {
      this.isStream = true
      return super.push(chunk, encoding)
    }
    if (chunk !== null) return this.taker.chunk(chunk)
    this.taker.end()
    return false
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.taker?.lost()
    super._destroy(error, done)
  }

  /** Called by Node after the answer, to pull off the wire what nobody has read. Here all has been. */
  protected _dump(): void {
    if (!this.taker) dumpStream.call(this)
  }

  static {
    // Asked by Node after the answer: it waits for the event otherwise. A property to TypeScript, which no accessor may override.
    Object.defineProperty(StraightRequest.prototype, 'readableEnded', {
      get(this: StraightRequest): boolean {
        return this.taker ? this.complete : Reflect.get(IncomingMessage.prototype, 'readableEnded', this)
      },
    })
  }
}
