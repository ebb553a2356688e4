/** Texts of programs and data, with colours where that is cheap. */
import { useMemo } from "preact/hooks"
import { parse, print } from "../../model/Json.js"

const token = /("(?:\\.|[^"\\])*")(\s*:)?|(-?\d[\d.eE+-]*|true|false|null)/g

/** Longer texts stay without colours: they would slow the page down. */
const longest = 100_000

const coloured = (text: string) => {
  const parts = []
  let end = 0
  for (const found of text.matchAll(token)) {
    const [whole, string, colon, literal] = found
    if (found.index > end) parts.push(text.slice(end, found.index))
    const kind = string === undefined ? "literal" : colon === undefined ? "string" : "name"
    parts.push(
      <span key={found.index} class={`token-${kind}`}>
        {string ?? literal}
      </span>
    )
    if (colon !== undefined) parts.push(colon)
    end = found.index + whole.length
  }
  return [...parts, text.slice(end)]
}

/** JSON over several lines, with all its digits; what is no JSON stays as it is. */
export const pretty = (text: string): string => {
  const parsed = parse(text)
  return parsed.ok ? print(parsed.value) : text
}

interface Props {
  readonly text: string
  readonly label: string
  readonly json?: boolean
}

export const Code = ({ json = false, label, text }: Props) => {
  const shown = useMemo(() => (json && text.length < longest ? coloured(text) : text), [json, text])
  return (
    <pre class="code" role="region" tabIndex={0} aria-label={label}>
      <code>{shown}</code>
    </pre>
  )
}
