/** Styles, which go into the page. */
declare module "*.css"
