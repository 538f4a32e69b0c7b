/** The measurements as an SVG of three panels: seconds to build, megabytes resident, milliseconds a query; sizes on a log scale. */
import { type Measurement } from './measure.ts'

interface Panel {
  readonly title: string
  readonly lines: readonly { readonly name: string; readonly colour: string; readonly value: (each: Measurement) => number }[]
}

const PANELS: readonly Panel[] = [
  { title: 'Seconds to build', lines: [
    { name: 'keywords', colour: '#0b6e4f', value: (each) => each.keywordBuildSeconds },
    { name: 'vectors', colour: '#b5179e', value: (each) => each.vectorBuildSeconds }] },
  { title: 'Megabytes resident', lines: [{ name: 'process', colour: '#1d3557', value: (each) => each.residentMegabytes }] },
  { title: 'Milliseconds a query', lines: [
    { name: 'p50', colour: '#0b6e4f', value: (each) => each.p50 },
    { name: 'p95', colour: '#b5179e', value: (each) => each.p95 }] },
]

const WIDTH = 340
const HEIGHT = 240
const MARGIN = { left: 56, right: 20, top: 36, bottom: 40 }

export function plotMeasurements(all: readonly Measurement[]): string {
  const panels = PANELS.map((panel, i) => `<g transform="translate(${i * WIDTH},0)">${drawPanel(panel, all)}</g>`)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH * PANELS.length}" height="${HEIGHT}" font-family="sans-serif" font-size="11"><rect width="100%" height="100%" fill="#fff"/>${panels.join('')}</svg>\n`
}

function drawPanel({ title, lines }: Panel, all: readonly Measurement[]): string {
  const sizes = all.map((each) => Math.log10(each.passages))
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)]
  const top = Math.max(...lines.flatMap((line) => all.map(line.value)), 1e-9)
  const x = (passages: number): number => MARGIN.left + (WIDTH - MARGIN.left - MARGIN.right) * (most === least ? 0.5 : (Math.log10(passages) - least) / (most - least))
  const y = (value: number): number => HEIGHT - MARGIN.bottom - (HEIGHT - MARGIN.top - MARGIN.bottom) * value / top
  const ticks = all.map((each) => `<text x="${x(each.passages)}" y="${HEIGHT - MARGIN.bottom + 16}" text-anchor="middle">${shorten(each.passages)}</text>`)
  const scale = [0, 0.5, 1].map((share) => `<line x1="${MARGIN.left}" x2="${WIDTH - MARGIN.right}" y1="${y(share * top)}" y2="${y(share * top)}" stroke="#ddd"/><text x="${MARGIN.left - 6}" y="${y(share * top) + 4}" text-anchor="end">${(share * top).toPrecision(3)}</text>`)
  const drawn = lines.map(({ name, colour, value }, i) => {
    const points = all.map((each) => `${x(each.passages).toFixed(1)},${y(value(each)).toFixed(1)}`).join(' ')
    return `<polyline points="${points}" fill="none" stroke="${colour}" stroke-width="2"/><text x="${MARGIN.left + 8 + 70 * i}" y="${MARGIN.top - 6}" fill="${colour}">${name}</text>`
  })
  return `<text x="${MARGIN.left}" y="16" font-weight="bold">${title}</text>${scale.join('')}${ticks.join('')}${drawn.join('')}`
}

function shorten(count: number): string {
  return count >= 1e6 ? `${count / 1e6}M` : count >= 1e3 ? `${count / 1e3}k` : String(count)
}
