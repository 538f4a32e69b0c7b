/** Writes a trained bag as an ONNX model that @xenova/transformers loads: 8-bit vectors, pooled and normalised inside the graph. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import onnxProto from 'onnx-proto'
import { type BagModel } from './bag-model.ts'
import { PADDING, UNKNOWN } from './features.ts'

const { onnx } = onnxProto
const FLOAT = onnx.TensorProto.DataType.FLOAT
const INT8 = onnx.TensorProto.DataType.INT8
const INT64 = onnx.TensorProto.DataType.INT64

/** Versions that onnxruntime-node 1.14 reads. */
const IR_VERSION = 8
const OPSET = 13

export async function exportModel(folder: string, entries: readonly string[], model: BagModel): Promise<void> {
  await mkdir(join(folder, 'onnx'), { recursive: true })
  await writeFile(join(folder, 'onnx', 'model_quantized.onnx'), encodeModel(entries.length, model))
  await writeFile(join(folder, 'config.json'), JSON.stringify({ model_type: 'bert', hidden_size: model.dimension, vocab_size: entries.length }, null, 2))
  await writeFile(join(folder, 'tokenizer.json'), JSON.stringify(tokenizerOf(entries)))
  await writeFile(join(folder, 'tokenizer_config.json'), JSON.stringify({ tokenizer_class: 'BertTokenizer', model_max_length: 1024, pad_token: PADDING, unk_token: UNKNOWN }, null, 2))
}

/** Each feature's vector as 8-bit steps and the size of its step. */
function quantise({ vectors, dimension }: BagModel, count: number): { steps: Int8Array; sizes: Float32Array } {
  const steps = new Int8Array(vectors.length)
  const sizes = new Float32Array(count)
  for (let feature = 2; feature < count; feature++) {
    const vector = vectors.subarray(feature * dimension, (feature + 1) * dimension)
    const size = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127
    sizes[feature] = size
    if (size > 0) vector.forEach((value, d) => { steps[feature * dimension + d] = Math.round(value / size) })
  }
  return { steps, sizes }
}

function encodeModel(count: number, model: BagModel): Uint8Array {
  const { steps, sizes } = quantise(model, count)
  const graph = onnx.GraphProto.create({
    name: 'bag',
    input: ['input_ids', 'attention_mask', 'token_type_ids'].map((name) => value(name, INT64, ['batch', 'length'])),
    output: [value('last_hidden_state', FLOAT, ['batch', 'one', model.dimension])],
    initializer: [
      tensor('steps', INT8, [count, model.dimension], new Uint8Array(steps.buffer)),
      tensor('sizes', FLOAT, [count], new Uint8Array(sizes.buffer)),
      tensor('last', INT64, [1], new Uint8Array(BigInt64Array.of(2n).buffer)),
      tensor('tiny', FLOAT, [1], new Uint8Array(Float32Array.of(1e-9).buffer)),
    ],
    node: [
      node('Gather', ['steps', 'input_ids'], 'gathered'),
      node('Cast', ['gathered'], 'whole', [{ name: 'to', type: onnx.AttributeProto.AttributeType.INT, i: FLOAT }]),
      node('Gather', ['sizes', 'input_ids'], 'size'),
      node('Cast', ['attention_mask'], 'mask', [{ name: 'to', type: onnx.AttributeProto.AttributeType.INT, i: FLOAT }]),
      node('Mul', ['size', 'mask'], 'weight'),
      node('Unsqueeze', ['weight', 'last'], 'weights'),
      node('Mul', ['whole', 'weights'], 'weighted'),
      node('ReduceMean', ['weighted'], 'mean', [axes([1])]),
      node('ReduceL2', ['mean'], 'norm', [axes([2])]),
      node('Max', ['norm', 'tiny'], 'divisor'),
      node('Div', ['mean', 'divisor'], 'last_hidden_state'),
    ],
  })
  const whole = onnx.ModelProto.create({ irVersion: IR_VERSION, producerName: 'train:embedder', opsetImport: [{ domain: '', version: OPSET }], graph })
  return onnx.ModelProto.encode(whole).finish()
}

function tensor(name: string, dataType: number, dims: number[], rawData: Uint8Array) {
  return { name, dataType, dims, rawData }
}

function node(opType: string, input: string[], output: string, attribute: object[] = []) {
  return { opType, input, output: [output], attribute, name: output }
}

function axes(ints: number[]) {
  return { name: 'axes', type: onnx.AttributeProto.AttributeType.INTS, ints }
}

function value(name: string, elemType: number, shape: (string | number)[]) {
  const dim = shape.map((size) => (typeof size === 'string' ? { dimParam: size } : { dimValue: size }))
  return { name, type: { tensorType: { elemType, shape: { dim } } } }
}

/** Words arrive ready made and parted by spaces; each is an entry or unknown. */
function tokenizerOf(entries: readonly string[]) {
  const special = (content: string, id: number) => ({ id, content, single_word: false, lstrip: false, rstrip: false, normalized: false, special: true })
  return {
    version: '1.0', truncation: null, padding: null,
    added_tokens: [special(PADDING, 0), special(UNKNOWN, 1)],
    normalizer: null, pre_tokenizer: { type: 'WhitespaceSplit' }, post_processor: null, decoder: null,
    model: { type: 'WordPiece', unk_token: UNKNOWN, continuing_subword_prefix: '##', max_input_chars_per_word: 40, vocab: Object.fromEntries(entries.map((entry, id) => [entry, id])) },
  }
}
