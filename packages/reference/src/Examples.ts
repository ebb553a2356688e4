/// <reference path="./internal/virtual.d.ts" />
/** The code of the examples in the doc comments of endpoints. */
import { examples as codes } from "virtual:examples"

/** Example of each endpoint by its name. */
export const examples: Readonly<Record<string, string>> = codes as never
