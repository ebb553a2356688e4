/** Lists, and names with values. */
import { useState } from "preact/hooks"
import { blank } from "../../model/Blank.js"
import { type ArrayForm, type RecordForm, resolve } from "@tcchat/reference/Form"
import { isArray, isObject, type Json } from "../../model/Json.js"
import { type Path, shown } from "../../model/Path.js"
import { Icon } from "../parts/Icon.js"
import { focusSoon, idOf, type PartProps, useForm } from "./context.js"
import { usedOf } from "./limits.js"
import { Problem } from "./Problem.js"

/** More entries than this are shown only when asked for. */
const shownAtFirst = 60

const Remove = ({ label, onClick }: { readonly label: string; readonly onClick: () => void }) => (
  <button type="button" class="button icon-only quiet" aria-label={label} onClick={onClick}>
    <Icon name="cross" size={14} />
  </button>
)

const Entry = ({
  form,
  labelledBy,
  path,
  remove,
  value
}: Pick<PartProps, "form" | "labelledBy" | "path" | "value"> & { readonly remove: () => void }) => {
  const { Part, named, problemAt } = useForm()
  const index = Number(path.at(-1)) + 1
  const id = idOf(path)
  const simple = !["object", "union", "record", "array"].includes(resolve(form, named).kind)
  const problem = problemAt(shown(path))
  return (
    <li class={simple ? "entry" : "entry nested"}>
      <span class="entry-number" id={`${id}-number`} aria-label={`entry ${index}`}>
        {index}
      </span>
      <div class="entry-body">
        <Part form={form} path={path} value={value} id={id} labelledBy={`${labelledBy} ${id}-number`} />
        {simple && <Problem id={`${id}-problem`} text={problem} />}
      </div>
      <Remove label={`Remove entry ${index}`} onClick={remove} />
    </li>
  )
}

export const ArrayPart = ({
  describedBy,
  form,
  id,
  labelledBy,
  path,
  value
}: PartProps & { readonly form: ArrayForm }) => {
  const { edit, named, problemAt } = useForm()
  const [all, setAll] = useState(false)
  const items = isArray(value) ? value : []
  const used = usedOf(form, items)
  const item = resolve(form.item, named)
  const isString = item.kind === "string"
  const at = (index: number): Path => [...path, index]
  const insert = (index: number, entries: ReadonlyArray<Json>) => {
    edit(path, [...items.slice(0, index), ...entries, ...items.slice(index)])
    focusSoon(idOf(at(index + entries.length - 1)))
  }
  const add = (index = items.length) =>
    insert(index, [blank(item, named) ?? (item.kind === "choice" ? (item.values[0] ?? null) : "")])
  const remove = (index: number) => {
    edit(
      path,
      items.filter((_, other) => other !== index)
    )
    focusSoon(items.length > 1 ? idOf(at(Math.max(0, index - 1))) : `${id}-add`)
  }

  /** Enter goes on, Backspace in an empty entry goes back, and several lines are several entries. */
  const onKeyDown = (event: KeyboardEvent) => {
    const { target } = event
    if (!isString || !(target instanceof HTMLInputElement)) return
    const index = items.findIndex((_, index) => idOf(at(index)) === target.id)
    if (index < 0) return
    if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      add(index + 1)
    } else if (event.key === "Backspace" && target.value === "" && items.length > 1) {
      event.preventDefault()
      remove(index)
    }
  }
  const onPaste = (event: ClipboardEvent) => {
    const { target } = event
    const lines = (event.clipboardData?.getData("text") ?? "")
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== "")
    if (!isString || !(target instanceof HTMLInputElement) || lines.length < 2) return
    const index = items.findIndex((_, index) => idOf(at(index)) === target.id)
    if (index < 0) return
    event.preventDefault()
    edit(path, [
      ...items.slice(0, index),
      ...(items[index] === "" ? [] : [items[index]!]),
      ...lines,
      ...items.slice(index + 1)
    ])
  }

  return (
    <div
      class="list"
      role="group"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
    >
      {items.length > 0 && (
        <ol class="entries">
          {(all ? items : items.slice(0, shownAtFirst)).map((item, index) => (
            <Entry
              key={index}
              form={form.item}
              path={at(index)}
              value={item}
              labelledBy={labelledBy}
              remove={() => remove(index)}
            />
          ))}
        </ol>
      )}
      {!all && items.length > shownAtFirst && (
        <button type="button" class="button small quiet" onClick={() => setAll(true)}>
          Show {items.length - shownAtFirst} more
        </button>
      )}
      <div class="list-foot">
        <button
          type="button"
          id={`${id}-add`}
          class="button small"
          onClick={() => add()}
          aria-describedby={problemAt(shown(path)) === undefined ? undefined : `${id}-problem`}
        >
          <Icon name="plus" size={14} />
          Add {isString ? "an entry" : "one"}
        </button>
        {isString && <span class="hint">Enter adds one; pasted lines become entries.</span>}
        {used !== undefined && (
          <span class={used.used > used.limit ? "used over" : "used"} id={`${id}-used`}>
            {used.used} / {used.limit} {used.unit}
          </span>
        )}
      </div>
    </div>
  )
}

export const RecordPart = ({ form, id, labelledBy, path, value }: PartProps & { readonly form: RecordForm }) => {
  const { Part, edit, named, problemAt } = useForm()
  const fields = Object.entries(isObject(value) ? value : {})
  const rename = (from: string, to: string) => {
    if (fields.some(([name]) => name === to)) return
    edit(path, Object.fromEntries(fields.map(([name, inner]) => [name === from ? to : name, inner])))
  }
  const free = () => {
    let number = fields.length + 1
    while (fields.some(([name]) => name === `key${number}`)) number++
    return `key${number}`
  }
  return (
    <div class="list" role="group" aria-labelledby={labelledBy}>
      {fields.length > 0 && (
        <ul class="entries">
          {fields.map(([name, inner], index) => {
            const inside = `${id}-${index}`
            return (
              <li class="entry pair" key={index}>
                <input
                  class="input mono"
                  aria-label="Name"
                  id={`${inside}-name`}
                  value={name}
                  spellcheck={false}
                  onChange={({ currentTarget }) => rename(name, currentTarget.value)}
                />
                <div class="entry-body">
                  <Part form={form.value} path={[...path, name]} value={inner} id={inside} labelledBy={labelledBy} />
                  <Problem id={`${inside}-problem`} text={problemAt(shown([...path, name]))} />
                </div>
                <Remove label={`Remove ${name}`} onClick={() => edit([...path, name], undefined)} />
              </li>
            )
          })}
        </ul>
      )}
      <div class="list-foot">
        <button
          type="button"
          id={`${id}-add`}
          class="button small"
          onClick={() => edit([...path, free()], blank(form.value, named) ?? "")}
        >
          <Icon name="plus" size={14} />
          Add a name
        </button>
      </div>
    </div>
  )
}
