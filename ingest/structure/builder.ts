/** The stack of open nodes. It knows where a node belongs and what its id is; which line opens which node is decided in build-tree. */
import type { NodeLevel } from '../../corpus/law/document.ts'
import { draft, freeze, joinText, type DraftNode } from './draft-node.ts'
import { assignFields, columnsOf, type Columns } from './annex-row.ts'
import type { LabelledLine } from './line.ts'
import type { Tree, TreeMessage } from './tree.ts'
import { createQuoteTracker } from './quotes.ts'
import { continuesTitle, settleTitles } from './titles.ts'

export type Builder = ReturnType<typeof createBuilder>

/** Nodes of a smaller rank contain nodes of a larger one. */
const RANK = { chapter: 1, section: 2, article: 3, clause: 4, point: 30, annex: 1, closing: 1 } as const

interface Open {
  readonly node: DraftNode
  readonly rank: number
}

export function createBuilder(documentId: string, profile: 'law' | 'plan', marginBroken = false) {
  const roots: DraftNode[] = []
  const messages: TreeMessage[] = []
  const ids = new Set<string>()
  const quotes = createQuoteTracker()
  let stack: Open[] = []
  let columns: Columns | undefined
  let blankBefore = false
  let previousLength = 0
  let lastArticle: string | undefined

  const top = (): DraftNode | undefined => stack.at(-1)?.node
  const openNode = (level: NodeLevel) => stack.find((open) => open.node.level === level)?.node
  const closeTo = (rank: number) => void (stack = stack.filter((open) => open.rank < rank))

  function open(node: DraftNode, rank: number): true {
    closeTo(rank)
    ;(top()?.children ?? roots).push(node)
    stack.push({ node, rank })
    seen(node.lines[0], node.marker + node.text + (node.title ?? ''))
    return true
  }

  function seen(line: number, content: string) {
    for (const { node } of stack) node.lines[1] = line
    blankBefore = false
    previousLength = content.length
  }

  function claimId(id: string, line: number): string | undefined {
    if (!ids.has(id)) {
      ids.add(id)
      return id
    }
    warn(line, 'duplicate-id', `mã "${id}" đã có ở trên; đơn vị thứ hai không trích dẫn được, hãy kiểm tra số thứ tự`)
    return undefined
  }

  function warn(line: number, rule: string, text: string, severity: TreeMessage['severity'] = 'warning') {
    messages.push({ severity, line, rule, text })
  }

  function addNote(line: LabelledLine, level: NodeLevel): true {
    const open = top()
    if (open !== undefined && isClosing(open)) {
      addText(line)
      return true
    }
    const node = draft(level, line.line, { label: line.label, marker: line.marker, text: line.rest })
    ;(open?.children ?? roots).push(node)
    seen(line.line, line.content)
    return true
  }

  function addText(line: LabelledLine): void {
    const target = top() ?? openPreamble(line.line)
    if (target.level !== 'preamble') quotes.read(line.content)
    if (continuesTitle(target, line, { blankBefore: blankBefore && !marginBroken, previousLength })) target.title = joinWords(target.title, line.content)
    else if (isClosing(target) || target.level === 'preamble') target.text = [target.text, line.content].filter(Boolean).join('\n')
    else appendParagraph(target, line)
    seen(line.line, line.content)
  }

  function openPreamble(line: number): DraftNode {
    const last = roots.at(-1)
    if (last?.level === 'preamble') return last
    const node = draft('preamble', line)
    roots.push(node)
    return node
  }

  return {
    profile,
    warn,
    addText,
    addNote,
    pause: () => void (blankBefore = true),
    insideQuote: (line: LabelledLine) => quotes.holds(line, lastArticle),
    hasArticle: () => openNode('article') !== undefined,
    hasSection: () => stack.some((each) => each.node.level === 'item'),

    addTitle(line: LabelledLine): boolean {
      if (stack.length > 0) return false
      roots.push(draft('title', line.line, { text: line.content }))
      return true
    },

    openHeading(line: LabelledLine, level: 'chapter' | 'section'): true {
      quotes.reset()
      return open(draft(level, line.line, { label: line.label, marker: line.marker, title: line.rest, titleOpen: line.heading === 0 || line.rest === '' }), RANK[level])
    },

    openArticle(line: LabelledLine): true {
      quotes.reset()
      lastArticle = line.label
      const id = claimId(`${documentId}#dieu-${line.label}`, line.line)
      return open(draft('article', line.line, { id, label: line.label, marker: line.marker, title: line.rest, titleOpen: line.heading === 0 }), RANK.article)
    },

    /** An extract may begin with the clauses of an article whose heading it left out (NĐ 24: the head items are of Điều 1). */
    openImplicitArticle(line: LabelledLine): void {
      warn(line.line, 'implicit-article', 'các khoản đứng trước điều đầu tiên được coi là khoản của Điều 1', 'info')
      open(draft('article', line.line, { id: claimId(`${documentId}#dieu-1`, line.line), label: '1' }), RANK.article)
    },

    openProvision(line: LabelledLine, level: 'clause' | 'point'): true {
      closeTo(RANK[level])
      quotes.read(line.rest)
      const parent = top()
      const step = level === 'clause' ? `khoan-${line.label}` : profile === 'law' ? `diem-${line.label}` : line.label
      const id = parent?.id === undefined ? undefined : claimId(`${parent.id}.${step}`, line.line)
      return open(draft(level, line.line, { id, label: line.label, marker: line.marker, text: line.rest }), RANK[level])
    },

    openSection(line: LabelledLine): true {
      return open(item(line, `${documentId}#muc-${line.label.toLowerCase()}`, line.label), 1)
    },

    /** A plan whose "I." heading is missing: its first items belong to section I; the title stays unknown. */
    openImplicitSection(line: LabelledLine): void {
      warn(line.line, 'implicit-section', 'trước mục này không có tiêu đề "I."; các khoản được xếp vào mục I')
      open(draft('item', line.line, { id: claimId(`${documentId}#muc-i`, line.line), label: 'I' }), 1)
    },

    openItem(line: LabelledLine, parts: readonly string[]): true {
      const section = stack[0]?.node
      return open(item(line, `${section?.id}.${parts.join('.')}`, line.label), 1 + parts.length)
    },

    openAnnex(line: LabelledLine): true {
      columns = undefined
      return open(draft('annex', line.line, { id: claimId(`${documentId}#phu-luc`, line.line), marker: line.content }), RANK.annex)
    },

    addRowHeader(line: LabelledLine): boolean {
      if (openNode('annex') === undefined) return false
      columns = columnsOf(line.cells ?? [])
      return addNote({ ...line, rest: (line.cells ?? []).join('\n'), marker: '' }, 'paragraph')
    },

    addRow(line: LabelledLine): boolean {
      const annex = openNode('annex')
      const cells = (line.cells ?? []).slice(1)
      if (annex === undefined) return false
      const text = cells.filter(Boolean).join('\n')
      if (line.label === '' && (line.cells ?? [])[0] !== '') return addNote({ ...line, rest: (line.cells ?? []).filter(Boolean).join('\n'), marker: '' }, 'paragraph')
      if (line.label === '') {
        assignFields(top(), columns, line.cells ?? [])
        return addNote({ ...line, rest: text, marker: '' }, 'paragraph')
      }
      const node = draft('row', line.line, { id: claimId(`${annex.id}.${line.label}`, line.line), label: line.label, marker: line.marker, text })
      assignFields(node, columns, line.cells ?? [])
      return open(node, 1 + line.label.split('.').length)
    },

    openClosing(line: LabelledLine, level: 'recipients' | 'signature'): boolean {
      if (stack.length === 0 && !roots.some(isClosing)) return false
      quotes.reset()
      return open(draft(level, line.line, { text: line.content }), RANK.closing)
    },

    lastLabel(kind: 'article' | 'clause' | 'point' | 'roman'): string | undefined {
      if (kind === 'article') return lastArticle
      if (kind === 'roman') return roots.findLast((node) => node.level === 'item')?.label
      const parent = kind === 'clause' ? openNode('article') : (openNode('clause') ?? openNode('article') ?? stack.findLast((each) => each.node.level === 'item')?.node)
      return parent?.children.findLast((child) => child.level === kind)?.label
    },

    /** Last part of the label of the latest item under the item numbered `prefix` of the open section. */
    lastItem(prefix: readonly string[]): string | undefined {
      const parent = prefix.length === 0 ? stack[0]?.node : stack.findLast((each) => each.node.label === prefix.join('.'))?.node
      return parent?.children.findLast((child) => child.level === 'item')?.label.split('.').at(-1)
    },

    finish(): Tree {
      settleTitles(roots)
      return { children: roots.map(freeze), messages }
    },
  }

  function item(line: LabelledLine, id: string, label: string): DraftNode {
    return draft('item', line.line, { id: claimId(id, line.line), label, marker: line.marker, title: line.rest, titleOpen: line.heading === 0 })
  }
}

function isClosing(node: DraftNode): boolean {
  return node.level === 'recipients' || node.level === 'signature'
}

function appendParagraph(target: DraftNode, line: LabelledLine): void {
  target.titleOpen = false
  const last = target.children.at(-1)
  if (last === undefined) target.text = joinText(target.text, line.content)
  else if (last.level === 'paragraph') last.text = joinText(last.text, line.content)
  else target.children.push(draft('paragraph', line.line, { text: line.content }))
}

function joinWords(before: string | undefined, after: string): string {
  return before === undefined || before === '' ? after : `${before} ${after}`
}
