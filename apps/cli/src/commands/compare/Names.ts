/** The names of a run: accounts, groups and words that nobody else has. */
import { randomBytes } from "node:crypto"
import type { Scene } from "./Script.js"

/** Makes a prefix: `tc` and 8 letters or digits. */
export const makePrefix = (): string =>
  `tc${BigInt(`0x${randomBytes(6).toString("hex")}`)
    .toString(36)
    .padStart(10, "0")
    .slice(-8)}`

export const isPrefix = (text: unknown): text is string => typeof text === "string" && /^tc[a-z\d]{8}$/.test(text)

const community = "@TGS#_"

/** The name of a group or a word of a scene, or of an account. Groups whose name begins with `@` are communities. */
export const nameOf = (prefix: string, place: number | string, name: string): string =>
  name.startsWith("@") ? `${community}${prefix}-${place}-${name.slice(1)}` : `${prefix}-${place}-${name}`

/** The name of an account of a scene, which other scenes may share. */
export const accountOf = (prefix: string, { shares }: Scene, index: number, name: string): string =>
  nameOf(prefix, shares ?? index, name)

/** Whether a name belongs to a run. */
export const isOwn = (prefix: string, name: string): boolean =>
  name.startsWith(`${prefix}-`) || name.startsWith(`${community}${prefix}-`)

/** Names without what differs from run to run. */
export const shown = (prefix: string, text: string): string =>
  text.replaceAll(new RegExp(`${prefix}-[a-z\\d]+-`, "g"), "")

/** Everything that a run makes. */
export interface Made {
  readonly accounts: ReadonlyArray<string>
  readonly groups: ReadonlyArray<string>
  readonly keywords: ReadonlyArray<string>
}

export const madeBy = (prefix: string, scenes: ReadonlyArray<Scene>): Made => ({
  accounts: [
    ...new Set(scenes.flatMap((scene, index) => scene.accounts.map((name) => accountOf(prefix, scene, index, name))))
  ],
  groups: scenes.flatMap(({ groups = [] }, scene) => groups.map((name) => nameOf(prefix, scene, name))),
  keywords: scenes.flatMap(({ keywords = [] }, scene) => keywords.map((name) => nameOf(prefix, scene, name)))
})
