/** Keys that work everywhere on the page. */
import * as Actions from "./calls/actions.js"
import { Dialog } from "./parts/Dialog.js"
import { go } from "./router.js"
import { read, update } from "./store.js"

const keys: ReadonlyArray<readonly [keys: ReadonlyArray<string>, text: string]> = [
  [["/"], "find a call"],
  [["Ctrl", "K"], "find a call, also from within a field"],
  [["Down", "Up"], "walk through the list of calls or accounts"],
  [["Ctrl", "Enter"], "send the request"],
  [["Alt", "E"], "fill in an example"],
  [["Alt", "J"], "go to the JSON, or back to the form"],
  [["G", "C"], "go to the calls"],
  [["G", "S"], "go to the emulator's state"],
  [["G", "R"], "go to the runs"],
  [["G", "W"], "go to the webhooks"],
  [["G", "U"], "go to the UserSig inspector"],
  [["G", "H"], "go to the history"],
  [["?"], "show these keys"],
  [["Esc"], "close what is open"]
]

const places: Readonly<Record<string, ReadonlyArray<string>>> = {
  c: [],
  s: ["state"],
  r: ["runs"],
  w: ["webhooks"],
  u: ["usersig"],
  h: ["history"]
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches("input:not([type=checkbox]), textarea, select")

let isGoing = false

const searchBox = (): HTMLInputElement | undefined => {
  const input = document.getElementById("search")
  return input instanceof HTMLInputElement && input.offsetParent !== null ? input : undefined
}

/** Goes to the list of calls, which a narrow page shows only by itself. */
const search = () => {
  if (searchBox() === undefined) go()
  const focus = (frames: number) => {
    const input = searchBox()
    if (input !== undefined) {
      input.focus()
      input.select()
    } else if (frames > 0) requestAnimationFrame(() => focus(frames - 1))
  }
  focus(20)
}

const switchToJson = () => {
  const json = document.getElementById("json")
  if (document.activeElement === json) document.querySelector<HTMLElement>("#request input, #request textarea")?.focus()
  else if (json !== null) json.focus()
  else {
    document.getElementById("request-tab-json")?.click()
    requestAnimationFrame(() => document.getElementById("json")?.focus())
  }
}

const onKeyDown = (event: KeyboardEvent) => {
  if (event.isComposing || document.querySelector("dialog[open]") !== null) return
  const { altKey, ctrlKey, key, metaKey } = event
  const { route } = read()
  const call = route[0] === "call" ? route[1] : undefined
  const act = (action: () => void) => {
    event.preventDefault()
    action()
  }
  if ((ctrlKey || metaKey) && key === "Enter" && call !== undefined) return act(() => Actions.send(call))
  if ((ctrlKey || metaKey) && key.toLowerCase() === "k") return act(search)
  if (altKey && event.code === "KeyE" && call !== undefined) return act(() => Actions.fillExample(call))
  if (altKey && event.code === "KeyJ" && call !== undefined) return act(switchToJson)
  if (ctrlKey || metaKey || altKey || isTyping(event.target)) return
  if (isGoing) {
    isGoing = false
    const place = places[key.toLowerCase()]
    if (place !== undefined) return act(() => go(...place))
  }
  if (key === "/") return act(search)
  if (key === "?") return act(() => update({ help: true }))
  if (key.toLowerCase() === "g") {
    isGoing = true
    setTimeout(() => (isGoing = false), 1200)
  }
}

export const install = (): void => addEventListener("keydown", onKeyDown)

export const Help = () => (
  <Dialog title="Keys" close={() => update({ help: false })}>
    <dl class="keys">
      {keys.map(([names, text]) => (
        <div key={text} class="key-row">
          <dt>
            {names.map((name) => (
              <kbd key={name}>{name}</kbd>
            ))}
          </dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  </Dialog>
)
