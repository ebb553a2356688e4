/** What every part of a form needs: where it writes to, and what is wrong. */
import { createContext, type FunctionComponent } from "preact"
import { useContext } from "preact/hooks"
import type { Form, FormTree } from "@tcchat/reference/Form"
import type { Json } from "../../model/Json.js"
import { type Path, shown } from "../../model/Path.js"

/** One value of a form. */
export interface PartProps {
  readonly form: Form
  readonly path: Path
  readonly value: Json | undefined
  /** Id of the element that names it. */
  readonly labelledBy: string
  readonly describedBy?: string
  /** Id of the control itself, where a label points to. */
  readonly id: string
}

export interface FormContext {
  readonly named: FormTree["named"]
  readonly edit: (path: Path, value: Json | undefined) => void
  readonly touch: (path: Path) => void
  /** What is wrong at a place, in a sentence, once a person has been there. */
  readonly problemAt: (path: string) => string | undefined
  /** Shows the value of any form. */
  readonly Part: FunctionComponent<PartProps>
}

export const Context = createContext<FormContext | undefined>(undefined)

export const useForm = (): FormContext => {
  const context = useContext(Context)
  if (context === undefined) throw new Error("a part of a form stands outside of one")
  return context
}

/** Id of the element for a place. */
export const idOf = (path: Path, part = "field"): string => `${part}-${shown(path).replace(/[^\w]+/g, "-")}`

export const focusSoon = (id: string): void => {
  requestAnimationFrame(() => document.getElementById(id)?.focus())
}
