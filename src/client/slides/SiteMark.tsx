import type { JSX } from "preact";

/** The site's own mark with its name. */
export function SiteMark({ name }: { readonly name: string }): JSX.Element {
  return (
    <p class="slide-site-mark">
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <path
          fill="var(--accent)"
          d="M2 2h8v8H2zM12 2h8v8h-8zM2 12h8v8H2zM12 12h8v8h-8zM22 12h8v8h-8zM2 22h8v8H2zM12 22h8v8h-8zM22 22h8v8h-8z"
        />
        <circle fill="var(--c2)" cx="26" cy="6" r="4.5" />
      </svg>
      <b>{name}</b>
    </p>
  );
}
