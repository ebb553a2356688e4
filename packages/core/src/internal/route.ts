import type { Service as App } from "../ChatApp.js"
import type * as Endpoint from "../Endpoint.js"
import type * as RateLimit from "../RateLimit.js"
import { compile, type Compiled } from "./compiled.js"
import { type Meter, meterOf } from "./meter.js"
import type { Origins } from "./origins.js"
import { urlsOf } from "./request.js"
import type { Attributes } from "./spans.js"

/** What all calls of one client to one endpoint share. */
export interface Route {
  readonly compiled: Compiled
  readonly key: RateLimit.Key
  readonly meter: Meter
  /** The beginning of its URLs, up to the random number, by origin. */
  readonly urls: ReadonlyArray<string>
  /** Attributes of the span of a call. */
  readonly ofCall: Attributes
  /** Attributes of the span of an attempt, by origin. */
  readonly ofAttempt: ReadonlyArray<Attributes>
}

/** Returns the function that finds the route of an endpoint. */
export const routesOf = (app: App, { hosts }: Origins): ((endpoint: Endpoint.Any) => Route) => {
  const known = new WeakMap<Endpoint.Any, Route>()
  return (endpoint) => {
    let route = known.get(endpoint)
    if (route === undefined) {
      const { name, path, ratePerSecond } = endpoint
      route = {
        compiled: compile(endpoint),
        key: { sdkAppId: app.sdkAppId, endpoint: name, ratePerSecond },
        meter: meterOf(name),
        urls: urlsOf(app, path),
        ofCall: { "tcchat.endpoint": name, "tcchat.sdk_app_id": app.sdkAppId },
        ofAttempt: hosts.map((host) => ({
          "http.request.method": "POST",
          "server.address": host,
          "url.path": `/v4/${path}`
        }))
      }
      known.set(endpoint, route)
    }
    return route
  }
}
