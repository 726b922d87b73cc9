/** Readability alone: the package's entry brings a second program along that nobody calls. */
declare module '@mozilla/readability/Readability.js' {
  export { Readability as default } from '@mozilla/readability';
}
