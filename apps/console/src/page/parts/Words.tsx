/** Sentences as they stand in the comments of endpoints: `code` in backticks. */
export const Words = ({ text }: { readonly text: string }) => (
  <>
    {text
      .split(/`([^`]+)`/)
      .map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : <span key={index}>{part}</span>))}
  </>
)

/** A string in which the words of a search are highlighted. */
export const Marked = ({ query, text }: { readonly text: string; readonly query: string }) => {
  const words = query
    .split(/[\s,.]+/)
    .filter((word) => word.length > 1)
    .map((word) => (word.length > 3 ? word.replace(/s$/i, "") : word).replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
  if (words.length === 0) return <>{text}</>
  const parts = text.split(new RegExp(`(${words.join("|")})`, "i"))
  return <>{parts.map((part, index) => (index % 2 === 1 ? <mark key={index}>{part}</mark> : part))}</>
}
