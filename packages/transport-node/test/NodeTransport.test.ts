import { faultMatrix } from "@tcchat/testkit/faultMatrix"
import { transportContract } from "@tcchat/testkit/transportContract"
import * as NodeTransport from "../src/NodeTransport.js"

transportContract("NodeTransport", NodeTransport.layer())
faultMatrix("NodeTransport", NodeTransport.layer())
