/** For tools that cannot read `.astro` files (ESLint); Astro's own checker reads the components themselves. */
declare module "*.astro" {
  const component: (props: Record<string, unknown>) => unknown;
  export default component;
}
