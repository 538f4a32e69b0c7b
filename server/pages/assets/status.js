// Asks where a complaint stands and shows the reply as text.
const form = document.querySelector('[data-status]')
const result = document.querySelector('[data-result]')
const content = document.querySelector('[data-content]')

form.addEventListener('submit', async (event) => {
  event.preventDefault()
  const { code, secret } = Object.fromEntries(new FormData(form))
  form.querySelector('button').disabled = true
  try {
    const response = await fetch('/api/complaints/status', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ code, secret }) })
    const reply = await response.json()
    if (response.ok) show(describe(reply.complaint ?? reply))
    else show([paragraph(reply.error?.message ?? (response.status === 404 ? form.dataset.notFound : form.dataset.failed))])
  } catch {
    show([paragraph(form.dataset.failed)])
  } finally {
    form.querySelector('button').disabled = false
  }
})

function show(nodes) {
  content.replaceChildren(...nodes)
  result.hidden = false
  result.querySelector('h2').focus()
}

// What the reply carries, in the order a reader asks: what now, since when, what happened, what next.
function describe(reply) {
  const nodes = [paragraph(reply.stateLabel ?? reply.state ?? '', 'state')]
  if (reply.office) nodes.push(paragraph(typeof reply.office === 'string' ? reply.office : reply.office.name ?? ''))
  if (reply.next) nodes.push(paragraph(reply.next))
  const timeline = Array.isArray(reply.timeline) ? reply.timeline : []
  const list = document.createElement('ol')
  list.className = 'timeline'
  for (const entry of timeline) {
    const item = document.createElement('li')
    const time = document.createElement('time')
    time.textContent = formatDay(entry.at)
    item.append(time, ` ${entry.label ?? entry.text ?? entry.state ?? ''}`)
    list.append(item)
  }
  if (timeline.length > 0) nodes.push(list)
  return nodes
}

function paragraph(text, className = '') {
  const element = document.createElement('p')
  element.className = className
  element.textContent = text
  return element
}

function formatDay(value) {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(value ?? '')
  return match === null ? '' : `${match[3]}/${match[2]}/${match[1]}`
}
