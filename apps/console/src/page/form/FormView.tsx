/** A form, made from what is known of its schema. */
import { useMemo } from "preact/hooks"
import { type Finding, sentenceAt } from "../../model/Check.js"
import { type FormTree, resolve } from "@tcchat/reference/Form"
import type { Json } from "../../model/Json.js"
import type { Path } from "../../model/Path.js"
import { Context, type FormContext, type PartProps, useForm } from "./context.js"
import { ArrayPart, RecordPart } from "./Lists.js"
import { ObjectPart, UnionPart } from "./Objects.js"
import { AnyPart, ChoicePart, NumberPart, StringPart } from "./Scalars.js"

const Part = (props: PartProps) => {
  const { named } = useForm()
  const form = resolve(props.form, named)
  switch (form.kind) {
    case "string":
      return <StringPart {...props} form={form} />
    case "number":
      return <NumberPart {...props} form={form} />
    case "choice":
      return <ChoicePart {...props} form={form} />
    case "array":
      return <ArrayPart {...props} form={form} />
    case "object":
      return <ObjectPart {...props} form={form} />
    case "record":
      return <RecordPart {...props} form={form} />
    case "union":
      return <UnionPart {...props} form={form} />
    case "any":
      return <AnyPart {...props} form={form} />
  }
}

interface Props {
  readonly tree: FormTree
  readonly value: Json
  readonly findings: ReadonlyArray<Finding>
  /** Fields to complain about. */
  readonly isShown: (path: string) => boolean
  readonly edit: (path: Path, value: Json | undefined) => void
  readonly touch: (path: Path) => void
  readonly labelledBy: string
}

export const FormView = ({ edit, findings, isShown, labelledBy, touch, tree, value }: Props) => {
  const byPath = useMemo(() => new Map(findings.map(({ path }) => [path, sentenceAt(findings, path)])), [findings])
  const context: FormContext = {
    named: tree.named,
    edit,
    touch,
    problemAt: (path) => (isShown(path) ? byPath.get(path) : undefined),
    Part
  }
  return (
    <Context.Provider value={context}>
      <Part form={tree.root} path={[]} value={value} id="field-root" labelledBy={labelledBy} />
    </Context.Provider>
  )
}
