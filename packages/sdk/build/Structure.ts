/** The types of schemas as data: the objects and unions that get a name, and what refers to them. */
import type { FieldComments } from "@tcchat/reference/Families"
import type * as Schema from "effect/Schema"
import type * as AST from "effect/SchemaAST"

/** A schema whose type is written, with what there is to say about it. */
export interface Root {
  /** File below `src/generated`, without its extension. */
  readonly module: string
  readonly name: string
  /** Prefix of the names of nested types: `DeleteLists`. */
  readonly owner: string
  /** Tells two nested types of one owner apart: `Request` or `Response`. */
  readonly part: string
  /** Plain text; paragraphs are separated by an empty line. */
  readonly comment: string
  readonly schema: Schema.Schema.AnyNoContext
  /** Comments of fields by their paths, such as `MemberList[].Role`. */
  readonly comments: FieldComments
}

/** What is known of a structure: its name, and comments of its fields that replace those of the root. */
export interface KnownStructure {
  readonly name: string
  readonly comment: string
  readonly fields?: FieldComments
}

/** Structures that have a name of their own, by their syntax trees. */
export type Known = ReadonlyMap<AST.AST, KnownStructure>

/** The type of a field. */
export type Type =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "array"; readonly item: Type }
  | { readonly kind: "record"; readonly value: Type }
  | { readonly kind: "union"; readonly members: ReadonlyArray<Type> }
  | { readonly kind: "named"; readonly structure: Structure }

export interface Property {
  readonly name: string
  readonly optional: boolean
  readonly type: Type
  readonly comment: string
}

/** Where a structure stands: in a field of a root, or as an entry of one. */
export interface Use {
  readonly root: Root
  readonly field: string
  readonly entry: boolean
  readonly comment: string
}

/** An object, or a union of objects. */
export interface Structure {
  readonly known: KnownStructure | undefined
  readonly uses: Array<Use>
  /** Of an object. */
  readonly properties: ReadonlyArray<Property>
  /** Of a union, by the ends of their names. */
  readonly members: ReadonlyArray<readonly [suffix: string, member: Structure]>
  /** Of neither: the type that the name stands for. */
  readonly alias?: string
}
