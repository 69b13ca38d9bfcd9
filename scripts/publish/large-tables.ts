/**
 * Up to this many rows a table has a cube and a place in the DuckDB file of all small tables; above it, DuckDB files of
 * its own instead. A cube is read whole before the first answer: 20,000 rows like those of the workforce table are
 * 1 MB of JSON and 0.16 MB compressed, which a slow phone line (1.6 Mbps) carries in 0.8 s.
 */
const SMALL_TABLE_ROWS = 20_000;

export const isLargeTable = ({ rowCount }: { readonly rowCount: number }): boolean => rowCount > SMALL_TABLE_ROWS;
