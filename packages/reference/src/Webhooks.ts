/// <reference path="./internal/virtual.d.ts" />
/** What the doc comments of webhooks say. */
import { families as comments } from "virtual:webhooks"
import type { FieldComments } from "./Families.js"

/** What the doc comments of a webhook say. */
export interface Comments {
  /** Name of the export that holds the definition. */
  readonly export: string
  readonly command: string
  readonly summary: string
  readonly description: string
  /** Pages of the service. */
  readonly see: ReadonlyArray<string>
  readonly body: FieldComments
  readonly response: FieldComments
}

/** A family of webhooks. */
export interface Family {
  readonly summary: string
  readonly webhooks: ReadonlyArray<Comments>
}

/** All families by name. */
export const families: Readonly<Record<string, Family>> = comments as never
