import { EditorView } from "@codemirror/view";

/**
 * Typing or deleting over a selection, done by the editor itself. Left to the browser, what is typed would get the look
 * of what it replaces as inline styles, which our CSP refuses with an error in the console.
 */
export const replaceSelection = EditorView.domEventHandlers({
  beforeinput: (event, view) => {
    const { from, to } = view.state.selection.main;
    const text = event.inputType === "insertText" ? event.data : event.inputType.startsWith("delete") ? "" : null;
    if (from === to || text === null || event.isComposing) return false;
    const insert = () =>
      view.state.update(view.state.replaceSelection(text), { userEvent: "input.type", scrollIntoView: true });
    // Brackets and quotes go around the selection, as elsewhere.
    if (!view.state.facet(EditorView.inputHandler).some((handle) => handle(view, from, to, text, insert)))
      view.dispatch(insert());
    return true;
  },
});
