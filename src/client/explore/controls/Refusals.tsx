import { useState } from "preact/hooks";
import { useExplorer } from "../context.ts";
import type { Option } from "./OptionSelect.tsx";

interface Props {
  /** Element id, which selects name with `aria-describedby`. */
  readonly id: string;
  readonly options: readonly Option[];
}

/**
 * Choices that have no answer, why, and what could be asked in their place. As text, since neither a tooltip nor a
 * disabled option is read by everyone.
 */
export function Refusals({ id, options }: Props) {
  const { t } = useExplorer();
  const [isOpen, setOpen] = useState(false);
  const refused = options.filter(({ reason }) => reason !== null);
  if (refused.length === 0) return null;
  return (
    <details
      class="refusals"
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary id={id}>{t("explore.unavailable", { count: refused.length })}</summary>
      <ul>
        {refused.map(({ value, label, reason, instead }) => (
          <li key={value}>
            <b>{label}</b>: {reason}
            {isOpen &&
              instead?.().map((alternative) => (
                <button key={alternative.label} type="button" class="link-button" onClick={alternative.choose}>
                  {t("explore.instead-choose", { label, alternative: alternative.label })}
                </button>
              ))}
          </li>
        ))}
      </ul>
    </details>
  );
}
