import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";

interface Tab<Name extends string> {
  readonly name: Name;
  readonly label: string;
}

interface Props<Name extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Name>[];
  readonly chosen: Name;
  readonly onChoose: (name: Name) => void;
}

/** Tabs as the ARIA practices describe them: one stop of the Tab key, arrows, Home and End between them. */
export function Tabs<Name extends string>({ label, tabs, chosen, onChoose }: Props<Name>) {
  const list = useRef<HTMLDivElement>(null);
  const index = tabs.findIndex(({ name }) => name === chosen);
  const step = (key: string): number | null => {
    switch (key) {
      case "ArrowRight":
        return (index + 1) % tabs.length;
      case "ArrowLeft":
        return (index + tabs.length - 1) % tabs.length;
      case "Home":
        return 0;
      case "End":
        return tabs.length - 1;
      default:
        return null;
    }
  };
  return (
    <div
      ref={list}
      role="tablist"
      aria-label={label}
      class="tabs"
      onKeyDown={(event) => {
        const next = step(event.key);
        const tab = next === null ? undefined : tabs[next];
        if (tab === undefined) return;
        event.preventDefault();
        onChoose(tab.name);
        list.current?.querySelector<HTMLElement>(`#tab-${tab.name}`)?.focus();
      }}
    >
      {tabs.map((tab) => (
        <button
          key={tab.name}
          id={`tab-${tab.name}`}
          type="button"
          role="tab"
          aria-selected={tab.name === chosen}
          aria-controls={`panel-${tab.name}`}
          tabindex={tab.name === chosen ? 0 : -1}
          onClick={() => {
            onChoose(tab.name);
          }}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}

interface PanelProps {
  readonly name: string;
  readonly chosen: string;
  readonly children: ComponentChildren;
}

/** Content of a tab: made when it is first chosen, then kept, so that nothing typed or opened in it is lost. */
export function TabPanel({ name, chosen, children }: PanelProps) {
  const isChosen = name === chosen;
  const wasChosen = useRef(isChosen);
  wasChosen.current ||= isChosen;
  return (
    <div id={`panel-${name}`} role="tabpanel" aria-labelledby={`tab-${name}`} class="panel" hidden={!isChosen}>
      {wasChosen.current && children}
    </div>
  );
}
