/** What the browser keeps for the resident. Blocked storage (private mode, strict settings) falls back to memory: the visit still works. */

export interface KeptValues {
  readonly get: (key: string) => string | undefined
  readonly set: (key: string, value: string) => void
  readonly remove: (key: string) => void
  readonly keys: () => string[]
  /** False when nothing outlives the page. */
  readonly lasting: boolean
}

const PREFIX = 'tu-van:'

export function openStorage(find: () => Storage = () => localStorage): KeptValues {
  try {
    const storage = find()
    const probe = `${PREFIX}probe`
    storage.setItem(probe, '1')
    storage.removeItem(probe)
    return fromStorage(storage)
  } catch {
    return inMemory()
  }
}

function fromStorage(storage: Storage): KeptValues {
  return {
    lasting: true,
    get: (key) => storage.getItem(PREFIX + key) ?? undefined,
    set(key, value) {
      try {
        storage.setItem(PREFIX + key, value)
      } catch {
        // Full: losing a draft on reload is better than losing the conversation now.
      }
    },
    remove: (key) => storage.removeItem(PREFIX + key),
    keys: () => Object.keys(storage).filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length)),
  }
}

function inMemory(): KeptValues {
  const values = new Map<string, string>()
  return {
    lasting: false,
    get: (key) => values.get(key),
    set: (key, value) => void values.set(key, value),
    remove: (key) => void values.delete(key),
    keys: () => [...values.keys()],
  }
}
