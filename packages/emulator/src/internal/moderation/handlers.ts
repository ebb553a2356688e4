import type { Handler } from "../handler.js"
import { cloudKeywords } from "./cloudKeywords.js"
import { contents } from "./contents.js"
import { localKeywords } from "./localKeywords.js"

export const moderation: ReadonlyArray<Handler> = [...contents, ...cloudKeywords, ...localKeywords]
