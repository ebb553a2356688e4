/** The same with Effect: the app from the environment, one error code handled, the others left in the error type. */
import * as ChatApp from "@tcchat/core/ChatApp"
import * as ChatClient from "@tcchat/core/ChatClient"
import * as ChatError from "@tcchat/core/ChatError"
import { addLists, deleteLists } from "@tcchat/endpoints/relation"
import * as NodeTransport from "@tcchat/transport-node/NodeTransport"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"

const ChatLive = ChatClient.layer.pipe(Layer.provide([ChatApp.layerConfig, NodeTransport.layer()]))

const program = Effect.gen(function* () {
  yield* ChatClient.call(addLists, { From_Account: "alice", GroupName: ["work"] })
  const { CurrentSequence } = yield* ChatClient.call(deleteLists, { From_Account: "alice", GroupName: ["work"] })
  yield* Console.log(`sequence ${CurrentSequence}`)
  yield* ChatClient.call(deleteLists, { From_Account: "nobody", GroupName: ["work"] }).pipe(
    ChatError.catchCode(30003, (error) => Console.log(error.advice))
  )
})

await Effect.runPromise(Effect.provide(program, ChatLive))
