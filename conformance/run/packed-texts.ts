// Tokens, proofs and forms are most of a journal, no two of them are the same, and what they say is read once. Their texts
// are packed together and unpacked for whoever asks again: many tokens are much like one, so five of six bytes go.
import { isAscii } from 'node:buffer'
import { inspect } from 'node:util'
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import type { Headers } from '#simulators/core/journal/exchange.ts'

/** Bytes that are packed at a time. Whoever asks for one text of them unpacks them all. */
const BLOCK = 256 * 1024
/** Packed blocks lie side by side in pieces of this size: in places of their own they would leave gaps as large as themselves. */
const SLAB = 4 * 1024 * 1024
/** What is shorter is not worth its place. */
const SHORTEST = 300
/** In base64url, `{"`: with it the header of a token begins. */
const TOKEN = 'eyJ'

const PACKING = { params: { [constants.ZSTD_c_compressionLevel]: 1 } }
const UNPACKING = { chunkSize: BLOCK + 1 }

interface Unpacked {
  readonly block: number
  readonly bytes: Buffer
}

/** The texts of one journal. */
export class TextPacker {
  readonly #packed: Buffer[] = []
  #slab = Buffer.alloc(0)
  #filling = Buffer.allocUnsafeSlow(BLOCK)
  #filled = 0
  /** The two blocks that were unpacked last: texts are mostly asked for in the order in which they came. */
  #last: Unpacked = { block: -1, bytes: this.#filling }
  #before: Unpacked = this.#last

  /** Nothing when the text is better kept as it is. */
  add(text: string): PackedText | undefined {
    const { length } = text
    if (length < SHORTEST || length > BLOCK || !text.includes(TOKEN)) return undefined
    if (this.#filled + length > BLOCK) this.#pack()
    const from = this.#filled
    // One byte a letter, or it is not all there; a letter of several bytes for which there is no place is not written at all.
    const written = this.#filling.write(text, from, length)
    if (written < length || !isAscii(this.#filling.subarray(from, from + length))) return undefined
    this.#filled += length
    return new PackedText(this, this.#packed.length, from, length)
  }

  textAt(block: number, from: number, length: number): string {
    return this.#block(block).toString('latin1', from, from + length)
  }

  #pack(): void {
    this.#packed.push(this.#placed(zstdCompressSync(this.#filling.subarray(0, this.#filled), PACKING)))
    this.#filled = 0
  }

  #placed(packed: Buffer): Buffer {
    if (this.#slab.length < packed.length) this.#slab = Buffer.allocUnsafeSlow(SLAB)
    const place = this.#slab.subarray(0, packed.length)
    this.#slab = this.#slab.subarray(packed.length)
    packed.copy(place)
    // Small ones may lie in the pool that all of Node shares.
    if (packed.length > Buffer.poolSize) release(packed)
    return place
  }

  #block(number: number): Buffer {
    if (number === this.#last.block) return this.#last.bytes
    const packed = this.#packed[number]
    if (packed === undefined) return this.#filling
    const { block, bytes } = this.#before
    this.#before = this.#last
    if (block === number) this.#last = { block, bytes }
    else {
      if (block !== -1) release(bytes)
      this.#last = { block: number, bytes: zstdDecompressSync(packed, UNPACKING) }
    }
    return this.#last.bytes
  }
}

/** At once: what lies outside its heap, V8 lets grow by 64 MB before it looks for what is no longer needed. */
function release({ buffer }: Buffer): void {
  if (buffer instanceof ArrayBuffer) buffer.transfer(0)
}

/** One of them; also the body that it is. */
export class PackedText {
  readonly #packer: TextPacker
  readonly #block: number
  readonly #from: number
  readonly #length: number
  /** A member of its own, as in any other body: who copies the body copies it, be it by `structuredClone`. */
  declare readonly text: string

  constructor(packer: TextPacker, block: number, from: number, length: number) {
    this.#packer = packer
    this.#block = block
    this.#from = from
    this.#length = length
    Object.defineProperty(this, 'text', PackedText.#text)
  }

  static readonly #text: PropertyDescriptor & ThisType<PackedText> = {
    enumerable: true,
    get() {
      return this.#packer.textAt(this.#block, this.#from, this.#length)
    },
  }

  toJSON(): { readonly text: string } {
    return { text: this.text }
  }

  /** For whoever prints it, in a check of their own. */
  [inspect.custom](): { readonly text: string } {
    return this.toJSON()
  }
}

/** A header whose value is unpacked when somebody looks at it, and not when its name is looked for. */
class PackedRow extends Array<string> {
  /** What is made of one, `row.map(…)`, is an array like any other. */
  static override get [Symbol.species]() {
    return Array
  }

  readonly #value: PackedText

  constructor(name: string, value: PackedText) {
    super(2)
    this[0] = name
    this.#value = value
    Object.defineProperty(this, 'packed', PackedRow.#packed)
  }

  /** `structuredClone` takes what lies in the array itself: rather than a copy without its value, there is none. */
  static readonly #packed: PropertyDescriptor = {
    enumerable: true,
    get() {
      throw new TypeError(
        'the value of this header is kept packed, and such a copy would lose it: copy it with JSON.parse(JSON.stringify(…))',
      )
    },
  }

  // There is nothing at this place in the array itself, so it is looked for here.
  get 1(): string {
    return this.#value.text
  }

  [inspect.custom](): readonly string[] {
    return [...this]
  }
}

// A tuple's type is an array's own, which no class can have.
export const packedRow = (name: string, value: PackedText): Headers[number] =>
  new PackedRow(name, value) as unknown as Headers[number]
