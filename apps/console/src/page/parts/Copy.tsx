/** A button that copies a string. */
import { useEffect, useState } from "preact/hooks"
import { say } from "../store.js"
import { Icon } from "./Icon.js"

export const Copy = ({ label, text }: { readonly label: string; readonly text: () => string }) => {
  const [state, setState] = useState<"ready" | "done" | "failed">("ready")
  useEffect(() => {
    if (state === "ready") return
    const timer = setTimeout(() => setState("ready"), 1600)
    return () => clearTimeout(timer)
  }, [state])
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text())
      setState("done")
      say(`${label}: copied.`)
    } catch {
      setState("failed")
      say("The browser does not allow copying.")
    }
  }
  return (
    <button type="button" class="button small quiet" onClick={() => void copy()} aria-label={`Copy ${label}`}>
      <Icon name={state === "done" ? "check" : state === "failed" ? "cross" : "copy"} size={14} />
      <span>{state === "done" ? "Copied" : state === "failed" ? "Not allowed" : "Copy"}</span>
    </button>
  )
}
