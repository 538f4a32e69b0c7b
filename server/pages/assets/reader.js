// Reading aids: search that forgives missing accents, links copied on click, the contents folded on small screens.
const law = document.querySelector('[data-law]')
const said = document.querySelector('[data-said]')
const search = document.querySelector('[data-search]')
const contents = document.querySelector('[data-contents]')

if (matchMedia('(max-width: 60rem)').matches) contents.open = false

law.addEventListener('click', async (event) => {
  const link = event.target.closest('.permalink')
  if (link === null || navigator.clipboard === undefined) return
  await navigator.clipboard.writeText(link.href)
  said.textContent = link.dataset.copied
  setTimeout(() => { said.textContent = '' }, 2000)
})

// Accents fold one letter to one letter, so that a place found in the folded text is the same place in the text.
const fold = (text) => [...text.normalize('NFC')].map((letter) => (letter === 'đ' || letter === 'Đ' ? 'd' : letter.normalize('NFD')[0].toLowerCase())).join('')

const texts = []
const walker = document.createTreeWalker(law, NodeFilter.SHOW_TEXT)
while (walker.nextNode()) {
  const node = walker.currentNode
  if (node.parentElement.closest('.permalink, .wording-name') === null) texts.push({ node, folded: fold(node.data) })
}

let found = []
let at = -1
const count = search.querySelector('[data-count]')
const input = search.querySelector('input')

function find() {
  const wanted = fold(input.value.trim())
  found = []
  at = -1
  if (wanted.length >= 2) {
    for (const { node, folded } of texts) {
      for (let from = folded.indexOf(wanted); from >= 0; from = folded.indexOf(wanted, from + wanted.length)) {
        const range = new Range()
        range.setStart(node, from)
        range.setEnd(node, from + wanted.length)
        found.push(range)
      }
    }
  }
  if (typeof CSS !== 'undefined' && CSS.highlights) CSS.highlights.set('found', new Highlight(...found))
  go(1)
}

function go(step) {
  if (found.length > 0) {
    at = (at + step + found.length) % found.length
    if (CSS.highlights) CSS.highlights.set('current', new Highlight(found[at]))
    found[at].startContainer.parentElement.closest('p, h2, h3, h4, dd').scrollIntoView({ block: 'center' })
    count.textContent = `${at + 1} ${count.dataset.of} ${found.length}`
  } else {
    if (CSS.highlights) CSS.highlights.delete('current')
    count.textContent = input.value.trim().length < 2 ? '' : count.dataset.none
  }
}

let timer
input.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(find, 150) })
search.addEventListener('submit', (event) => { event.preventDefault(); go(1) })
search.querySelector('[data-next]').addEventListener('click', () => go(1))
search.querySelector('[data-previous]').addEventListener('click', () => go(-1))
search.hidden = false
