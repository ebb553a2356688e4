/** Adds accounts and groups to the emulator, written down as JSON. */
import { useState } from "preact/hooks"
import { parse } from "../../model/Json.js"
import * as Api from "../api.js"
import { Dialog } from "../parts/Dialog.js"
import { change } from "./memory.js"

const example = `{
  "accounts": {
    "alice": {
      "lists": ["work", "school", "family"],
      "friends": {
        "bob": { "lists": ["work"], "remark": "Bob from work" },
        "carol": { "lists": ["school", "family"] }
      },
      "blocked": ["mallory"]
    }
  },
  "groups": {
    "team": { "name": "The team", "owner": "alice", "members": ["bob", "carol"] }
  }
}`

export const SeedDialog = ({ close }: { readonly close: () => void }) => {
  const [text, setText] = useState(example)
  const [problem, setProblem] = useState<string>()
  const parsed = parse(text)
  const wrong = parsed.ok
    ? problem
    : `Line ${parsed.mistake.line}, column ${parsed.mistake.column}: ${parsed.mistake.message}.`
  const seed = async () => {
    if (!parsed.ok) return
    const rejection = await change(Api.postText("seed", text), "It is all there.")
    if (rejection === undefined) close()
    else setProblem(rejection)
  }
  return (
    <Dialog title="Seed the emulator" close={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void seed()
        }}
      >
        <p>
          Accounts and groups, and what belongs to them. What exists stays; accounts that are only named, as friends or
          members, are made too.
        </p>
        <textarea
          class="input mono"
          rows={14}
          wrap="off"
          spellcheck={false}
          aria-label="Seed as JSON"
          aria-invalid={wrong !== undefined}
          aria-describedby={wrong === undefined ? undefined : "seed-problem"}
          value={text}
          onInput={({ currentTarget }) => {
            setText(currentTarget.value)
            setProblem(undefined)
          }}
        />
        {wrong !== undefined && (
          <p class="problem" id="seed-problem">
            {wrong}
          </p>
        )}
        <div class="dialog-buttons">
          <button type="button" class="button" onClick={close}>
            Cancel
          </button>
          <button type="submit" class="button primary" disabled={!parsed.ok}>
            Add them
          </button>
        </div>
      </form>
    </Dialog>
  )
}
