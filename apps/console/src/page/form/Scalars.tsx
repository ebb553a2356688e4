/** Values that need one control: strings, numbers, choices, and any JSON. */
import { useState } from "preact/hooks"
import { type ChoiceForm, type Form, isOther, ruleOf } from "@tcchat/reference/Form"
import { type Json, numberOf, parse, print, same } from "../../model/Json.js"
import { shown } from "../../model/Path.js"
import { type PartProps, useForm } from "./context.js"
import { usedOf } from "./limits.js"

/** What a control says of itself to those who do not see it. */
const useAria = ({ describedBy, form, id, labelledBy, path }: PartProps) => {
  const { problemAt } = useForm()
  const wrong = problemAt(shown(path)) !== undefined
  const described = [describedBy, wrong ? `${id}-problem` : undefined].filter((part) => part !== undefined).join(" ")
  return {
    id,
    "aria-labelledby": labelledBy,
    "aria-invalid": wrong,
    ...(described !== "" && { "aria-describedby": described }),
    ...(ruleOf(form, "minLength") !== undefined && { "aria-required": true })
  } as const
}

const Used = ({ form, value }: { readonly form: Form; readonly value: Json | undefined }) => {
  const used = usedOf(form, value)
  return used === undefined ? null : (
    <span class={used.used > used.limit ? "used over" : "used"}>
      {used.used} / {used.limit} {used.unit}
    </span>
  )
}

/** From this length on a string gets several lines. */
const long = 200

export const StringPart = (props: PartProps) => {
  const { form, path, value } = props
  const { edit, touch } = useForm()
  const aria = useAria(props)
  const text = value === undefined ? "" : typeof value === "string" ? value : print(value, "")
  const common = {
    ...aria,
    value: text,
    spellcheck: false,
    autocomplete: "off",
    onBlur: () => touch(path),
    onInput: (event: { readonly currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      edit(path, event.currentTarget.value)
  } as const
  const limit = ruleOf(form, "maxBytes")?.limit ?? ruleOf(form, "maxLength")?.limit ?? 0
  return (
    <div class="control">
      {limit >= long || text.includes("\n") ? (
        <textarea {...common} class="input" rows={Math.min(8, Math.max(2, text.split("\n").length))} />
      ) : (
        <input {...common} class="input" type="text" />
      )}
      <Used form={form} value={value} />
    </div>
  )
}

const isNumber = (text: string) => /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text)

export const NumberPart = (props: PartProps) => {
  const { path, value } = props
  const { edit, touch } = useForm()
  const aria = useAria(props)
  const plain = value === undefined ? "" : typeof value === "string" ? value : print(value, "")
  const [typed, setTyped] = useState(plain)
  const stands = isNumber(typed) ? same(numberOf(typed), value) : typed === plain
  return (
    <input
      {...aria}
      class="input number"
      type="text"
      inputMode="decimal"
      autocomplete="off"
      spellcheck={false}
      value={stands ? typed : plain}
      onBlur={() => touch(path)}
      onInput={({ currentTarget }) => {
        const text = currentTarget.value.trim()
        setTyped(text)
        edit(path, isNumber(text) ? numberOf(text) : text)
      }}
    />
  )
}

const optionText = (value: ChoiceForm["values"][number]) => (typeof value === "string" ? value : JSON.stringify(value))

export const ChoicePart = (props: PartProps & { readonly form: ChoiceForm }) => {
  const { form, path, value } = props
  const { edit, touch } = useForm()
  const aria = useAria(props)
  const at = form.values.findIndex((one) => same(one, value))
  return (
    <select
      {...aria}
      class="input select"
      value={String(at)}
      onBlur={() => touch(path)}
      onChange={({ currentTarget }) => {
        const chosen = form.values[Number(currentTarget.value)]
        if (chosen !== undefined) edit(path, chosen)
      }}
    >
      {at < 0 && (
        <option value="-1" disabled>
          {value === undefined
            ? "Choose"
            : isOther(form, value)
              ? print(value, "")
              : `${print(value, "")} is none of these`}
        </option>
      )}
      {form.values.map((one, index) => (
        <option key={index} value={String(index)}>
          {optionText(one)}
        </option>
      ))}
    </select>
  )
}

export const AnyPart = (props: PartProps) => {
  const { path, value } = props
  const { edit, touch } = useForm()
  const aria = useAria(props)
  const plain = value === undefined ? "" : print(value)
  const [typed, setTyped] = useState(plain)
  const parsed = parse(typed)
  const stands = !parsed.ok || same(parsed.value, value)
  const text = stands ? typed : plain
  return (
    <div class="control">
      <textarea
        {...aria}
        class="input mono"
        rows={Math.min(10, Math.max(3, text.split("\n").length))}
        spellcheck={false}
        value={text}
        onBlur={() => touch(path)}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value)
          const next = parse(currentTarget.value)
          if (next.ok) edit(path, next.value)
        }}
      />
      {!parsed.ok && stands && typed !== "" && (
        <p class="problem">
          Line {parsed.mistake.line}, column {parsed.mistake.column}: {parsed.mistake.message}
        </p>
      )}
    </div>
  )
}
