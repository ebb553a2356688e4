/** The program as CommonJS, where nothing can be awaited outside of a function. */
import * as process from "node:process"
import { neutral } from "./neutral.js"
import { type Surroundings, take } from "./Step.js"

const surroundings = JSON.parse(process.argv[2]!) as Surroundings

void take(neutral(), surroundings).then((outcomes) => console.log(JSON.stringify(outcomes)))
