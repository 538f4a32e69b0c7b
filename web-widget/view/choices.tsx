/** Ready-made questions or replies: one tap instead of typing. */
export function Choices({ title, options, onChoose }: { readonly title: string; readonly options: readonly string[]; readonly onChoose: (option: string) => void }) {
  return (
    <section class="quick">
      <h4>{title}</h4>
      <ul class="choices">{options.map((option) => <li key={option}><button type="button" class="button reply" onClick={() => onChoose(option)}>{option}</button></li>)}</ul>
    </section>
  )
}
