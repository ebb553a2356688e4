/** Styles, which go into the site. */
declare module "*.css"
