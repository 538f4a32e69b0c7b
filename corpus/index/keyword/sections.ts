/** Named typed arrays in one buffer: a JSON head with offsets, then the bytes, each section aligned so that it is used in place. */

export type SectionArray = Uint8Array | Uint16Array | Uint32Array | Float32Array

const KINDS = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, f32: Float32Array } as const
type Kind = keyof typeof KINDS

interface Head {
  readonly format: string
  readonly meta: unknown
  readonly sections: Readonly<Record<string, { readonly kind: Kind; readonly offset: number; readonly length: number }>>
}

const ALIGNMENT = 8
const align = (bytes: number): number => Math.ceil(bytes / ALIGNMENT) * ALIGNMENT

export function packSections(format: string, meta: unknown, arrays: Readonly<Record<string, SectionArray>>): Buffer {
  const sections: Record<string, { kind: Kind; offset: number; length: number }> = {}
  let end = 0
  for (const [name, array] of Object.entries(arrays)) {
    sections[name] = { kind: kindOf(array), offset: end, length: array.length }
    end = align(end + array.byteLength)
  }
  const head = Buffer.from(JSON.stringify({ format, meta, sections } satisfies Head))
  const start = align(4 + head.length)
  const buffer = Buffer.alloc(start + end)
  buffer.writeUInt32LE(head.length, 0)
  head.copy(buffer, 4)
  for (const [name, array] of Object.entries(arrays)) {
    Buffer.from(array.buffer, array.byteOffset, array.byteLength).copy(buffer, start + sections[name]!.offset)
  }
  return buffer
}

export interface OpenedSections {
  readonly meta: unknown
  u8(name: string): Uint8Array
  u16(name: string): Uint16Array
  u32(name: string): Uint32Array
  f32(name: string): Float32Array
}

/** Opens what {@link packSections} packed; throws when the format differs. */
export function openSections(format: string, buffer: Buffer): OpenedSections {
  const headLength = buffer.length < 4 ? 0 : buffer.readUInt32LE(0)
  const head = parseHead(buffer.subarray(4, 4 + headLength))
  if (head?.format !== format) throw new Error(`[${format}] this file holds "${head?.format ?? 'something else'}"; build the index again`)
  const aligned = buffer.byteOffset % ALIGNMENT === 0 ? buffer : Buffer.from(new Uint8Array(buffer).buffer)
  const start = align(4 + headLength)
  const view = <K extends Kind>(kind: K, name: string): InstanceType<(typeof KINDS)[K]> => {
    const section = head.sections[name]
    if (section?.kind !== kind) throw new Error(`[${format}] section "${name}" is missing`)
    return new KINDS[kind](aligned.buffer as ArrayBuffer, aligned.byteOffset + start + section.offset, section.length) as InstanceType<(typeof KINDS)[K]>
  }
  return {
    meta: head.meta,
    u8: (name) => view('u8', name),
    u16: (name) => view('u16', name),
    u32: (name) => view('u32', name),
    f32: (name) => view('f32', name),
  }
}

function parseHead(bytes: Buffer): Head | undefined {
  try {
    return JSON.parse(bytes.toString('utf8')) as Head
  } catch {
    return undefined
  }
}

function kindOf(array: SectionArray): Kind {
  if (array instanceof Uint8Array) return 'u8'
  if (array instanceof Uint16Array) return 'u16'
  return array instanceof Uint32Array ? 'u32' : 'f32'
}
