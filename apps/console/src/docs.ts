/** What the comments of the endpoints say, for programs that have it from nowhere else. */
import { endpoints, families } from "virtual:docs"
import type { Docs } from "./server/Catalogue.js"

export const docs: Docs = { endpoints, families }
