/** The editor in the colours of the site: custom properties reach into the shadow root, in light and dark. */
import { HighlightStyle } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const MONOSPACE = 'ui-monospace, "SFMono-Regular", Menlo, Consolas, monospace';

export const theme = EditorView.theme({
  "&": {
    border: "1px solid var(--axis)",
    borderRadius: "var(--radius)",
    backgroundColor: "var(--surface)",
    color: "var(--ink)",
    // Less than 16 px would make phones zoom in on focus.
    fontSize: "1rem",
  },
  "&.cm-focused": { outline: "3px solid var(--focus)", outlineOffset: "2px" },
  ".cm-scroller": { fontFamily: MONOSPACE, lineHeight: "1.5", maxHeight: "28rem", overflow: "auto" },
  ".cm-content, .cm-gutter": { minHeight: "11rem" },
  ".cm-content": { padding: "0.5rem 0", caretColor: "var(--ink)" },
  ".cm-cursor, .cm-dropCursor": { borderLeftColor: "var(--ink)", borderLeftWidth: "2px" },
  "& .cm-selectionLayer .cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground":
    { backgroundColor: "var(--tint-strong)" },
  ".cm-gutters": { border: "0", backgroundColor: "var(--tint)", color: "var(--muted)" },
  ".cm-lineNumbers .cm-gutterElement": { minWidth: "2.25em" },
  ".cm-gutter-lint": { width: "1.25em" },
  "&.cm-focused .cm-matchingBracket, .cm-matchingBracket": {
    backgroundColor: "var(--tint-strong)",
    outline: "1px solid var(--accent)",
  },
  "&.cm-focused .cm-nonmatchingBracket, .cm-nonmatchingBracket": { outline: "1px solid var(--warning)" },
  ".cm-lintRange-error": {
    backgroundImage: "none",
    textDecoration: "underline wavy var(--warning)",
    textDecorationSkipInk: "none",
  },
  ".cm-lint-marker-error": {
    content: '""',
    width: "0.7em",
    height: "0.7em",
    marginTop: "0.4em",
    borderRadius: "50%",
    backgroundColor: "var(--warning)",
  },
  // The keys stand below the text; at the edge of the window they would cover it.
  ".cm-panels": { position: "static", border: "0", backgroundColor: "var(--tint)", color: "var(--muted)" },
  ".cm-panels p": {
    margin: "0",
    padding: "0.25rem 0.75rem",
    borderTop: "1px solid var(--rule)",
    font: "var(--size-small) / 1.45 var(--font-body)",
  },
  ".cm-tooltip": {
    maxWidth: "min(36rem, 100vw - 1rem)",
    border: "1px solid var(--axis)",
    borderRadius: "var(--radius)",
    backgroundColor: "var(--surface)",
    color: "var(--ink)",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": {
    maxWidth: "min(36rem, 100vw - 1rem)",
    maxHeight: "16rem",
    fontFamily: MONOSPACE,
    fontSize: "0.9375rem",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "0.25rem 0.625rem", lineHeight: "1.4" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { backgroundColor: "var(--accent)", color: "var(--on-accent)" },
  ".cm-completionDetail": {
    marginLeft: "0.75em",
    color: "var(--muted)",
    fontFamily: "var(--font-body)",
    fontStyle: "normal",
  },
  "li[aria-selected] .cm-completionDetail": { color: "inherit" },
  ".cm-completionMatchedText": { textDecoration: "none", fontWeight: "700" },
  ".cm-tooltip.cm-completionInfo": {
    padding: "0.5rem 0.75rem",
    fontFamily: "var(--font-body)",
    fontSize: "var(--size-small)",
  },
  ".cm-tooltip-lint .cm-diagnostic": {
    padding: "0.5rem 0.75rem",
    borderLeft: "4px solid var(--warning)",
    fontFamily: "var(--font-body)",
  },
});

export const highlightStyle = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--t3)", fontWeight: "600" },
  { tag: tags.typeName, color: "var(--t4)" },
  { tag: tags.standard(tags.name), color: "var(--accent)" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--t2)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--t6)" },
  { tag: tags.comment, color: "var(--muted)", fontStyle: "italic" },
]);
