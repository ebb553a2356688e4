import { slowBundlers } from "../src/Bundler.js"
import { bundling } from "./bundling.js"

bundling("slow", slowBundlers)
