/** Commands as data: the parser, help, completion and the reference are derived from it. */
import type * as Effect from "effect/Effect"
import type { Failure } from "./Failure.js"

/** A value that an option takes. */
export type Value =
  | { readonly kind: "string"; readonly shown: string; readonly mayBeEmpty?: boolean }
  | { readonly kind: "integer"; readonly shown: string; readonly minimum: number; readonly maximum: number }
  | { readonly kind: "duration"; readonly shown: string }
  | { readonly kind: "choice"; readonly values: ReadonlyArray<string>; readonly open?: boolean }

export interface Option {
  /** Without the dashes. */
  readonly name: string
  /** Left out for a flag, which takes none. */
  readonly value?: Value
  /** May be given more than once. */
  readonly many?: boolean
  readonly docs: string
  /** Section of the help that lists it. */
  readonly section: "Request" | "Call" | "App" | "Options" | "Output"
  /** Possible values, for completion. */
  readonly candidates?: () => Promise<ReadonlyArray<Candidate>>
}

export interface Argument {
  readonly name: string
  readonly docs: string
  readonly optional?: boolean
  /** Takes all remaining arguments. */
  readonly many?: boolean
  /** Possible values, for completion. */
  readonly candidates?: () => Promise<ReadonlyArray<Candidate>>
}

/** The options and arguments that a command is given. */
export interface Input {
  /** Whether an option is given. */
  readonly flag: (name: string) => boolean
  /** The value of an option. */
  readonly string: (name: string) => string | undefined
  /** The values of an option that may be given more than once. */
  readonly strings: (name: string) => ReadonlyArray<string>
  readonly integer: (name: string) => number | undefined
  readonly arguments: ReadonlyArray<string>
}

/** Exit status of a command that did not fail with an error. */
export type Status = 0 | 1 | 3 | 130

/** Exit status of a command that succeeded. */
export const done: Status = 0

/** Runs a command. */
export type Run = (input: Input) => Effect.Effect<Status, Failure>

/** The definition of a command, which is loaded when the command is chosen. */
export interface Detail {
  readonly description?: string
  readonly arguments?: ReadonlyArray<Argument>
  readonly options: ReadonlyArray<Option>
  readonly examples?: ReadonlyArray<string>
  /** Sections of the help after the options. */
  readonly notes?: Notes
  /** Loads the program of the command. */
  readonly load: () => Promise<Run>
}

/** Heading of the help of a group. */
type Heading = "Calls" | "Tools" | "Commands"

type Notes = ReadonlyArray<readonly [title: string, lines: ReadonlyArray<readonly [string, string]> | string]>

export interface Command {
  readonly name: string
  readonly heading?: Heading
  /** Not shown in the help. */
  readonly hidden?: boolean
  readonly summary: string
  readonly detail: () => Promise<Detail>
}

/** A word that can complete a command line, and its description. */
export type Candidate = readonly [word: string, docs: string]

/** What is wrong with the command line, and how to correct it. */
export interface UsageError {
  readonly kind: "UsageError"
  readonly message: string
  readonly advice?: string
}

export const usageError = (message: string, advice?: string): UsageError => ({
  kind: "UsageError",
  message,
  ...(advice !== undefined && { advice })
})

export interface Group {
  readonly name: string
  readonly heading?: Heading
  readonly summary: string
  readonly description?: string
  readonly children: () => Promise<ReadonlyArray<Node>>
  /** Makes a command of a word that is not the name of a child. */
  readonly find?: (word: string) => Promise<Command | UsageError>
  readonly examples?: ReadonlyArray<string>
  /** Sections of the help after the commands. */
  readonly notes?: Notes
  /** Placeholder of the word that `find` takes. */
  readonly word?: string
  /** Commands elsewhere that a word which is no child probably means; exactly, or with a mistake. */
  readonly elsewhere?: (word: string, exactly: boolean) => Promise<ReadonlyArray<string>>
  /** Words that `find` takes, for completion. */
  readonly words?: () => Promise<ReadonlyArray<Candidate>>
}

export type Node = Command | Group

export const isGroup = (node: Node): node is Group => "children" in node

/** Options that every command has. */
export const commonOptions: ReadonlyArray<Option> = [
  { name: "json", docs: "Print one JSON object: the response on stdout, an error on stderr.", section: "Output" },
  { name: "help", docs: "Show this help.", section: "Output" }
]
