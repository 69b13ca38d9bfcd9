/**
 * The content security policy, the same for every page. It stands first in each page's `<head>`; `public/_headers` and
 * `scripts/hosting/nginx.conf` repeat it with what a `<meta>` cannot say (`frame-ancestors`), held equal by a test.
 * Ours rather than Astro's: that one stands behind the links and scripts it should guard, and allows hashes of scripts
 * that no page has.
 *
 * `wasm-unsafe-eval` lets the search and the SQL engine compile WebAssembly; `blob:` is what the page itself holds
 * in memory, such as a reader's file.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self' blob:",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "object-src 'none'",
].join("; ");
