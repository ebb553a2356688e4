/**
 * The list of all endpoints: every family under its name.
 *
 * @since 0.1.0
 */
export * as relation from "./relation.js"
