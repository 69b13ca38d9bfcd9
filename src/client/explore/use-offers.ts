import { useEffect, useMemo, useState } from "preact/hooks";
import type { CubeEngine, ExploreState } from "../../query/index.ts";
import type { Explorer } from "./context.ts";
import { declaredOffers, publishedOffers, type Offers } from "./offers.ts";
import type { PublishedTables } from "./published-tables.ts";

/** What may be asked next; while the figures of a table are on their way, everything that it declares. */
export function useOffers(
  state: ExploreState,
  tables: PublishedTables,
  first: CubeEngine | null,
  explorer: Explorer,
): Offers {
  const { table, data } = state;
  const [loaded, setLoaded] = useState<{ readonly table: string; readonly cube: CubeEngine } | null>(
    first === null ? null : { table, cube: first },
  );
  const hasCube = data === "published" && tables.hasCube(table);
  useEffect(() => {
    if (!hasCube || loaded?.table === table) return;
    let isCurrent = true;
    tables.cubeEngine(table).then(
      (cube) => {
        if (isCurrent) setLoaded({ table, cube });
      },
      // The answer to the same table tells what is wrong with its file.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [hasCube, table]);

  const cube = hasCube && loaded?.table === table ? loaded.cube : null;
  return useMemo(
    () => (cube === null ? declaredOffers(state, explorer) : publishedOffers(cube, state, explorer)),
    [cube, state, explorer],
  );
}
