import type { BatchFileView } from '../../shared/batch.ts';
import type { Source } from './list-sources.ts';
import { followServer, type Row } from './row.ts';

/** The files of a batch in the order in which they came, found by their key or by their id. */
export class RowList {
  #rows: readonly Row[] = [];
  readonly #places = new Map<number, number>();
  readonly #keys = new Map<string, number>();
  readonly #contents = new Map<string, number>();
  #last = 0;
  readonly #onChange: () => void;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  get all(): readonly Row[] {
    return this.#rows;
  }

  get(key: number): Row | undefined {
    const place = this.#places.get(key);
    return place === undefined ? undefined : this.#rows[place];
  }

  add(sources: readonly Source[]): void {
    const added = sources.map(({ name, size, open, error }): Row => {
      this.#last += 1;
      const facts = { key: this.#last, name, size };
      return error ? { ...facts, state: 'failed', error } : { ...facts, state: 'preparing', open };
    });
    this.#replace([...this.#rows, ...added]);
  }

  change(key: number, change: Partial<Row>): void {
    const place = this.#places.get(key);
    if (place === undefined) return;
    const changed = { ...this.#rows[place]!, ...change };
    this.#put(place, changed);
  }

  /** Notes what a file holds. Undefined, or the other file of this list with the same content. */
  noteContent(key: number, sha256: string): Row | undefined {
    this.change(key, { sha256 });
    const other = this.#contents.get(sha256);
    if (other !== undefined && other !== key) {
      const row = this.get(other);
      // The other one may be of a window that is closed: then this file is what it waits for.
      if (row && (row.open || row.state !== 'awaited')) return row;
    }
    this.#contents.set(sha256, key);
    return undefined;
  }

  /** The server answered what became of an announced file. */
  register(key: number, file: BatchFileView): void {
    const known = this.#keys.get(file.id);
    const row = this.get(key);
    if (!row) return;
    if (known !== undefined && known !== key) {
      // It stands in the list already, since before a reload: that row gets the file.
      const { open, sha256 } = row;
      this.remove(key);
      const place = this.#places.get(known)!;
      this.#put(place, followServer({ ...this.#rows[place]!, open, ...(sha256 && { sha256 }) }, file));
      return;
    }
    this.#keys.set(file.id, key);
    this.#put(this.#places.get(key)!, followServer(row, file));
  }

  /** The server told how far its files are. Those it does not name stay as they are. */
  follow(files: readonly BatchFileView[]): void {
    const rows = [...this.#rows];
    for (const file of files) {
      const place = this.#places.get(this.#keys.get(file.id) ?? 0);
      if (place === undefined) rows.push(this.#readRow(file));
      else rows[place] = followServer(rows[place]!, file);
    }
    this.#replace(rows);
  }

  remove(key: number): void {
    this.#replace(this.#rows.filter((row) => row.key !== key));
  }

  clear(): void {
    this.#keys.clear();
    this.#contents.clear();
    this.#replace([]);
  }

  #readRow(file: BatchFileView): Row {
    this.#last += 1;
    const { name, size, sha256 } = file;
    this.#keys.set(file.id, this.#last);
    // A second file of the same content stands for nothing that could be sent.
    if (file.state !== 'double') this.#contents.set(sha256, this.#last);
    return followServer({ key: this.#last, name, size, sha256, state: 'awaited' }, file);
  }

  #put(place: number, row: Row): void {
    this.#rows = this.#rows.with(place, row);
    this.#onChange();
  }

  #replace(rows: readonly Row[]): void {
    this.#rows = rows;
    this.#places.clear();
    for (const [place, { key }] of rows.entries()) this.#places.set(key, place);
    this.#onChange();
  }
}
