/** Modules that exist only in the build: see tsup.config.ts. */
declare module "virtual:page" {
  export const html: string
  export const script: string
  export const css: string
  export const icon: string
}

declare module "virtual:docs" {
  interface EndpointDocs {
    readonly summary: string
    readonly description: string
    readonly see: ReadonlyArray<string>
    readonly payload: Readonly<Record<string, string>>
    readonly success: Readonly<Record<string, string>>
  }
  export const endpoints: Readonly<Record<string, EndpointDocs>>
  export const families: Readonly<Record<string, string>>
}
