import { tests } from "../../config/vitest.js"

export default tests({ edge: true, heavy: true })
