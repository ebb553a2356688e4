/** Modules that exist only in the build, made of the doc comments: see tsup.config.ts. */
declare module "virtual:families" {
  export const families: Readonly<Record<string, import("../Families.js").Family>>
}

declare module "virtual:endpoints" {
  export const endpoints: Readonly<Record<string, import("../Endpoints.js").Entry>>
}

declare module "virtual:examples" {
  export const examples: Readonly<Record<string, string>>
}

declare module "virtual:webhooks" {
  export const families: Readonly<Record<string, import("../Webhooks.js").Family>>
}

declare module "virtual:elements" {
  export const elements: Readonly<Record<string, import("../Elements.js").Comments>>
}
