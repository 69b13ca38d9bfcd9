import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useExplorer } from "./context.ts";

/** A component whose code is fetched when it is first shown; a failed fetch can be tried again. */
export function lazy<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  return function Lazy(props: Props) {
    const { t } = useExplorer();
    const [Component, setComponent] = useState<ComponentType<Props> | null>(() => loaded);
    const [attempt, setAttempt] = useState(0);
    const [hasFailed, setFailed] = useState(false);
    useEffect(() => {
      if (loaded !== null) return;
      load().then(
        (component) => {
          loaded = component;
          setComponent(() => component);
        },
        () => {
          setFailed(true);
        },
      );
    }, [attempt]);
    if (Component !== null) return <Component {...props} />;
    if (!hasFailed) return <p class="loading-part hint">{t("explore.loading-part")}</p>;
    return (
      <p class="failed">
        {t("explore.part-failed")}{" "}
        <button
          type="button"
          class="button button-plain"
          onClick={() => {
            setFailed(false);
            setAttempt(attempt + 1);
          }}
        >
          {t("explore.retry")}
        </button>
      </p>
    );
  };
}
