/** The arrows between packages: docs/architecture.md says why, `node scripts/arrows.mjs` holds them. */

const pkg = (...names) => `^packages/(${names.join("|")})/`

const src = (name) => `^packages/${name}/src/`

/** A package may reach its own folder, the named siblings and the named libraries; nothing else. */
const only = (name, siblings, libraries) => ({
  name: `${name}-imports`,
  severity: "error",
  comment: `packages/${name} may import ${[...siblings, ...libraries].join(", ") || "nothing"}`,
  from: { path: src(name) },
  to: {
    pathNot: [
      src(name),
      ...(siblings.length > 0 ? [pkg(...siblings)] : []),
      ...libraries.map((library) => `node_modules/${library}/`)
    ]
  }
})

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      from: { path: "^(packages|apps)/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } }
    },
    {
      name: "no-unresolved",
      severity: "error",
      from: { path: "^(packages|apps)/[^/]+/src/" },
      to: { couldNotResolve: true, pathNot: "^virtual:" }
    },
    only("usersig", [], ["@noble/hashes", "fflate"]),
    only("core", ["usersig"], ["effect"]),
    only("endpoints", ["core"], ["effect"]),
    only("rate-limit", ["core"], ["effect"]),
    only("transport-fetch", ["core"], ["effect", "@effect/platform"]),
    {
      name: "platform-in-one-module",
      severity: "error",
      from: { path: "^packages/(transport-fetch|webhooks)/src/", pathNot: "/(HttpClientTransport|WebhooksApi)\\.ts$" },
      to: { path: "node_modules/@effect/platform/" }
    },
    {
      name: "transport-node-imports",
      severity: "error",
      from: { path: src("transport-node") },
      to: { path: ["^packages/", "^apps/"], pathNot: [src("transport-node"), pkg("core")] }
    },
    {
      name: "emulator-imports",
      severity: "error",
      from: { path: "^packages/(emulator|webhooks|bulk)/src/" },
      to: { path: ["^packages/transport", "^packages/testkit", "^packages/reference", "^apps/"] }
    },
    {
      name: "reference-imports",
      severity: "error",
      comment: "packages/reference describes definitions, for apps alone",
      from: { path: src("reference") },
      to: { path: ["^packages/", "^apps/"], pathNot: [src("reference"), pkg("core", "endpoints", "webhooks")] }
    },
    {
      name: "sdk-imports",
      severity: "error",
      comment: "packages/sdk adds faces to its siblings; what is for tests and apps alone stays out of it",
      from: { path: src("sdk") },
      to: { path: ["^packages/(testkit|reference)/", "^apps/"] }
    },
    {
      name: "sdk-is-a-leaf",
      severity: "error",
      comment: "packages/sdk bundles its siblings; none of them imports it",
      from: { path: "^packages/", pathNot: "^packages/sdk/" },
      to: { path: "^packages/sdk/" }
    },
    {
      name: "scripts-and-apps-are-apart",
      severity: "error",
      from: { path: "^(scripts|apps)/" },
      to: { path: "^(scripts|apps)/", pathNot: "^$1/" }
    },
    {
      name: "webhooks-imports",
      severity: "error",
      from: { path: src("webhooks") },
      to: { path: ["^packages/", "^apps/"], pathNot: [src("webhooks"), pkg("core", "endpoints", "usersig")] }
    },
    {
      name: "node-under-node-subpath",
      severity: "error",
      comment: "packages for every runtime keep what is Node's in src/node.ts and src/internal/node",
      from: {
        path: "^packages/(usersig|core|endpoints|transport-fetch|emulator|webhooks|bulk|rate-limit)/src/",
        pathNot: "/src/(node\\.ts|(RunFolder|SqliteJournal)\\.ts|internal/node/)"
      },
      to: { dependencyTypes: ["core"] }
    },
    {
      name: "endpoints-are-data",
      severity: "error",
      from: { path: src("endpoints") },
      to: {
        path: ["node_modules/effect/", "^packages/core/"],
        pathNot: ["node_modules/effect/.*/Schema\\.", "/(Endpoint|Enum|Utf8)\\.ts$"]
      }
    },
    {
      name: "families-are-apart",
      severity: "error",
      from: { path: "^packages/endpoints/src/([^/]+)/" },
      to: { path: "^packages/endpoints/src/[^/]+/", pathNot: ["^packages/endpoints/src/(model|$1)/"] }
    },
    {
      name: "no-internals-of-others",
      severity: "error",
      from: { path: "^(packages|apps|examples)/([^/]+)/" },
      to: { dependencyTypes: ["local"], path: "^packages/([^/]+)/(src|dist)/", pathNot: "^$1/$2/" }
    }
  ],
  options: {
    doNotFollow: { path: ["node_modules", "/dist/"] },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["@tcchat/source", "types", "import", "default"]
    }
  }
}
