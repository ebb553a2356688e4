/** Modules that exist only in the build, made of the doc comments by build/modules.ts. */
declare module "virtual:*" {
  export const families: unknown
  export const endpoints: unknown
  export const examples: unknown
  export const elements: unknown
  export const requests: unknown
}
