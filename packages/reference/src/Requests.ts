/// <reference path="./internal/virtual.d.ts" />
/** The requests of the examples in the doc comments of endpoints. */
import { requests as values } from "virtual:requests"

/** A value of JSON, with integers beyond 53 bits as bigints. */
export type Json = string | number | bigint | boolean | null | ReadonlyArray<Json> | { readonly [name: string]: Json }

/** The request of the example of each endpoint by its name. */
export const requests: Readonly<Record<string, { readonly [name: string]: Json }>> = values as never
