/** What an option is: its values, its default, and the page that states the default. */

/** A page of tencentcloud.com (1047) or cloud.tencent.com (269). */
export type Page = `1047/${number}` | `269/${number}` | "no page"

/** An option with some values. */
export interface Choice {
  readonly values: ReadonlyArray<string | number | boolean>
  readonly default: string | number | boolean
  readonly page: Page
}

/** An option that is a number. */
export interface Count {
  readonly least: number
  readonly default: number
  readonly page: Page
}

/** An option that is a list of names, or "any". */
export interface Names {
  readonly names: true
  readonly default: "any"
  readonly page: Page
}

/** An option: what it can be, what it is by default, and the page that says so. */
export type Option = Choice | Count

/** An option that can also be a list of names. */
export type Setting = Option | Names

/** Options by name. */
export type Declared = Readonly<Record<string, Option>>

/** The values that options have. */
export type Values<D> = {
  readonly [K in keyof D]: D[K] extends { readonly values: ReadonlyArray<infer A> }
    ? A
    : D[K] extends Names
      ? ReadonlyArray<string> | "any"
      : number
}

/** The defaults of options. */
export const defaultsOf = <D extends Readonly<Record<string, Setting>>>(declared: D): Values<D> =>
  Object.fromEntries(Object.entries(declared).map(([name, option]) => [name, option.default])) as Values<D>
