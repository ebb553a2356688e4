/// <reference path="./internal/virtual.d.ts" />
/** The families of endpoints, whose definitions and doc comments are loaded when they are needed. */
import { families as loaders } from "virtual:families"

/** Comments of fields by their paths, such as `MemberList[].Role`. */
export type FieldComments = Readonly<Record<string, string>>

/** What the doc comments of an endpoint say, besides its summary. */
export interface Comments {
  readonly description: string
  /** Pages of the service. */
  readonly see: ReadonlyArray<string>
  readonly payload: FieldComments
  readonly success: FieldComments
}

/** A family of endpoints. */
export interface Family {
  readonly summary: string
  /** Loads the definitions, which the module exports by name. */
  readonly definitions: () => Promise<object>
  /** Loads the doc comments, by the names of the endpoints. */
  readonly comments: () => Promise<{ readonly comments: Readonly<Record<string, Comments>> }>
}

/** All families by name. */
export const families: Readonly<Record<string, Family>> = loaders as never
