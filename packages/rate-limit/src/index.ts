/** All modules under their names, for programs that are not bundled; others should import the modules directly. */
export * as PostgresRateLimit from "./PostgresRateLimit.js"
export * as RedisRateLimit from "./RedisRateLimit.js"
