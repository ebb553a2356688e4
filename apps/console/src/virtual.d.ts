/** Modules that exist only in the build: see tsup.config.ts. */
declare module "virtual:page" {
  export const html: string
  export const script: string
  export const css: string
  export const icon: string
}
