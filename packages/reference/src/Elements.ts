/// <reference path="./internal/virtual.d.ts" />
/** What the doc comments of the elements of messages say. */
import { elements as comments } from "virtual:elements"
import type { FieldComments } from "./Families.js"

/** What the doc comments of an element say. */
export interface Comments {
  readonly summary: string
  readonly fields: FieldComments
}

/** All elements by their `MsgType`. */
export const elements: Readonly<Record<string, Comments>> = comments as never
