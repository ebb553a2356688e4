/** The program for workerd: receives its environment in a request, and responds with the outcomes. */
import { neutral } from "./neutral.js"
import { type Surroundings, take } from "./Step.js"

export default {
  fetch: async (request: Request): Promise<Response> =>
    Response.json(await take(neutral(), (await request.json()) as Surroundings))
}
