/// <reference path="./internal/virtual.d.ts" />
/** All endpoints by name: what is known without loading a definition, and how to load one. */
import type * as Endpoint from "@tcchat/core/Endpoint"
import { endpoints as entries } from "virtual:endpoints"
import { type Comments, families, type Family } from "./Families.js"

/** What is known of an endpoint without its definition. */
export type Entry = readonly [path: string, summary: string]

/** Wire path and summary of all endpoints by name, sorted. */
export const endpoints: Readonly<Record<string, Entry>> = entries as never

const familyOf = (name: string): Family => {
  const family = families[name.replace(/\..*$/, "")]
  if (family === undefined) throw new Error(`${name} is not the name of an endpoint`)
  return family
}

/** Loads the definition of an endpoint. */
export const definition = async (name: string): Promise<Endpoint.Any> => {
  const definitions = (await familyOf(name).definitions()) as Readonly<Record<string, Endpoint.Any>>
  const found = definitions[name.replace(/^.*\./, "")]
  if (found === undefined) throw new Error(`${name} has no definition`)
  return found
}

/** Loads what the doc comments of an endpoint say. */
export const commentsOf = async (name: string): Promise<Comments> => {
  const { comments } = await familyOf(name).comments()
  const found = comments[name]
  if (found === undefined) throw new Error(`${name} has no doc comment`)
  return found
}
