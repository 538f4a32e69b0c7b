/** Voice input where the browser has it; the recogniser is the browser's own, nothing is sent to our server but the words. */

interface Recogniser {
  lang: string
  interimResults: boolean
  onresult: ((event: { readonly results: ArrayLike<ArrayLike<{ readonly transcript: string }>> }) => void) | null
  onend: (() => void) | null
  onerror: (() => void) | null
  start: () => void
  stop: () => void
}
type RecogniserClass = new () => Recogniser

function findRecogniser(): RecogniserClass | undefined {
  const global = globalThis as { SpeechRecognition?: RecogniserClass; webkitSpeechRecognition?: RecogniserClass }
  return global.SpeechRecognition ?? global.webkitSpeechRecognition
}

export function canListen(): boolean {
  return findRecogniser() !== undefined
}

/** Listens until silence or `stop`; `onWords` gets all words so far each time. */
export function listen(language: 'vi' | 'en', onWords: (words: string) => void, onStopped: () => void): { stop: () => void } {
  const Recogniser = findRecogniser()
  if (Recogniser === undefined) return { stop: onStopped }
  const recogniser = new Recogniser()
  recogniser.lang = language === 'vi' ? 'vi-VN' : 'en-US'
  recogniser.interimResults = true
  recogniser.onresult = ({ results }) => onWords(Array.from(results, (result) => result[0]?.transcript ?? '').join(' '))
  recogniser.onend = onStopped
  recogniser.onerror = onStopped
  recogniser.start()
  return { stop: () => recogniser.stop() }
}
