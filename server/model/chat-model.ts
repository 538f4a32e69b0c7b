/** A chat model behind any OpenAI-compatible endpoint, spoken to through LangChain. The client is loaded only where there is a model: most servers have none. */
export interface ModelSettings {
  readonly baseUrl: string
  readonly name: string
  readonly apiKey: string
  /** Milliseconds that one answer may take in all, both attempts together. */
  readonly timeoutMs: number
}

export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant'
  readonly content: string
}

export interface CompleteOptions {
  readonly signal: AbortSignal
  /** JSON schema of the reply. */
  readonly schema: Record<string, unknown>
  /** Told the whole text so far; with it the reply is streamed. */
  readonly onText?: ((soFar: string) => void) | undefined
}

export type ChatModel = (messages: readonly ChatMessage[], options: CompleteOptions) => Promise<string>

const TEMPERATURE = 0.2
/** A reply longer than this is a model that has lost its way. */
const MAX_REPLY = 20_000

export async function openChatModel({ baseUrl, name, apiKey, timeoutMs }: ModelSettings): Promise<ChatModel> {
  const { ChatOpenAI } = await import('@langchain/openai')
  const chat = new ChatOpenAI({
    model: name, apiKey, temperature: TEMPERATURE, timeout: timeoutMs, maxRetries: 0, streamUsage: false, useResponsesApi: false, configuration: { baseURL: baseUrl, maxRetries: 0 },
  })
  let takesSchema = true

  async function complete(messages: readonly ChatMessage[], { signal, schema, onText }: CompleteOptions): Promise<string> {
    const options = { signal, ...(takesSchema ? { response_format: { type: 'json_schema' as const, json_schema: { name: 'answer', schema } } } : {}) }
    const input = messages.map(({ role, content }) => ({ role, content }))
    if (onText === undefined) return (await chat.invoke(input, options)).text
    let text = ''
    for await (const chunk of await chat.stream(input, options)) {
      text += chunk.text
      if (text.length > MAX_REPLY) throw new Error('[chat-model] the reply does not end')
      onText(text)
    }
    signal.throwIfAborted()
    return text
  }

  return async (messages, options) => {
    try {
      return await complete(messages, options)
    } catch (fault) {
      // Small servers know no JSON schema and say so with 400; the prompt states the form as well.
      if (!takesSchema || statusOf(fault) !== 400) throw fault
      takesSchema = false
      return complete(messages, options)
    }
  }
}

function statusOf(fault: unknown): unknown {
  return typeof fault === 'object' && fault !== null && 'status' in fault ? fault.status : undefined
}
