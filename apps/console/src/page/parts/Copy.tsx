/** A button that copies a string. */
import { useEffect, useState } from "preact/hooks"
import { say } from "../store.js"
import { Icon } from "./Icon.js"

export const Copy = ({ label, text }: { readonly label: string; readonly text: () => string }) => {
  // An object, so that every click shows its outcome for the full time.
  const [outcome, setOutcome] = useState<{ readonly done: boolean }>()
  useEffect(() => {
    if (outcome === undefined) return
    const timer = setTimeout(() => setOutcome(undefined), 1600)
    return () => clearTimeout(timer)
  }, [outcome])
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text())
      setOutcome({ done: true })
      say(`${label}: copied.`)
    } catch {
      setOutcome({ done: false })
      say("The browser does not allow copying.")
    }
  }
  const [icon, word] =
    outcome === undefined
      ? (["copy", "Copy"] as const)
      : outcome.done
        ? (["check", "Copied"] as const)
        : (["cross", "Not allowed"] as const)
  return (
    <button type="button" class="button small quiet" onClick={() => void copy()} aria-label={`Copy ${label}`}>
      <Icon name={icon} size={14} />
      <span>{word}</span>
    </button>
  )
}
