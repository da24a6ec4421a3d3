import assert from 'node:assert/strict';
import type { TraceRow } from '../../../../src/controller/controller';
import {
  firstPage,
  nextPage,
  pageRows,
  refreshedPages,
  withoutTrace,
  type ReadPart,
  type TracePages,
} from '../../../../src/extension/onController/tracePages';
import { rowOf } from './rows';

/** A controller's list that others add to and delete from, newest first. */
function listOf(count: number, unusable: readonly string[] = []) {
  let rows: readonly TraceRow[] = Array.from({ length: count }, (_, place) => rowOf(count - place));
  const asked: string[] = [];
  const read: ReadPart = ({ offset, limit }) => {
    asked.push(`${offset}+${limit}`);
    const sent = rows.slice(offset - 1, offset - 1 + limit);
    return Promise.resolve({
      rows: sent.filter(({ traceId }) => !unusable.includes(traceId)),
      sent: sent.length,
    });
  };
  return {
    read,
    asked,
    add: (...numbers: number[]) => {
      rows = [...numbers.map(number => rowOf(number)), ...rows];
    },
    remove: (from: number, to: number) => {
      rows = rows.filter(({ createdAtMs = 0 }) => createdAtMs < from || createdAtMs > to);
    },
  };
}

const numbers = ({ rows }: TracePages): readonly number[] =>
  rows.map(({ traceId }) => Number(traceId.slice(1)));
const downFrom = (first: number, to = 1): readonly number[] =>
  Array.from({ length: first - to + 1 }, (_, place) => first - place);

async function readAll(pages: TracePages, read: ReadPart): Promise<TracePages> {
  let all = pages;
  while (all.hasMore) all = await nextPage(all, read);
  return all;
}

describe('The pages of a controller’s list', () => {
  it('are read one after the other, each trace once, to the end', async () => {
    const { read, asked } = listOf(120);
    const first = await firstPage(read);
    assert.deepEqual(numbers(first), downFrom(120, 71));
    const second = await nextPage(first, read);
    assert.deepEqual(numbers(second), downFrom(120, 21));
    const third = await nextPage(second, read);
    assert.deepEqual(numbers(third), downFrom(120));
    assert.deepEqual([first.hasMore, second.hasMore, third.hasMore], [true, true, false]);
    assert.deepEqual(asked, ['1+50', '41+60', '91+60']);
  });

  it('end where the controller has no more, and know an empty list', async () => {
    assert.deepEqual(await firstPage(listOf(0).read), { rows: [], end: 0, hasMore: false, newer: 0 });
    assert.equal((await firstPage(listOf(pageRows - 1).read)).hasMore, false);
    const { read } = listOf(pageRows);
    const pages = await readAll(await firstPage(read), read);
    assert.deepEqual(numbers(pages), downFrom(pageRows));
  });

  it('repeat none and say how many are newer when traces come on top meanwhile', async () => {
    const { read, add } = listOf(120);
    const first = await firstPage(read);
    add(123, 122, 121);
    const second = await nextPage(first, read);
    assert.deepEqual(numbers(second), downFrom(120, 24));
    assert.equal(second.newer, 3);
    add(124);
    const third = await nextPage(second, read);
    assert.deepEqual([third.newer, third.hasMore], [4, false]);
    assert.deepEqual(numbers(third), downFrom(120));
    assert.deepEqual(numbers(await refreshedPages(third, read)), downFrom(124));
  });

  it('lose none when others are deleted meanwhile, be it more than a page', async () => {
    for (const [from, to] of [
      [115, 118],
      [75, 118],
      [20, 72],
      [30, 120],
    ] as const) {
      const { read, remove } = listOf(200);
      const first = await nextPage(await firstPage(read), read);
      remove(from, to);
      const left = downFrom(200).filter(number => number < from || number > to);
      const shown = numbers(await readAll(first, read));
      assert.deepEqual(
        left.filter(number => !shown.includes(number)),
        [],
        `${from} to ${to}`,
      );
      assert.equal(new Set(shown).size, shown.length);
    }
  });

  it('go on behind rows that say nothing anybody could use', async () => {
    const { read } = listOf(130, ['t130', 't100', 't99', 't60']);
    const pages = await readAll(await firstPage(read), read);
    assert.equal(pages.rows.length, 126);
  });

  it('end with a controller that gives the same rows for every offset', async () => {
    const { read } = listOf(60);
    const stubborn: ReadPart = ({ limit }) => read({ offset: 1, limit });
    assert.equal((await readAll(await firstPage(stubborn), stubborn)).rows.length, 60);
  });

  it('keep the order of the controller where it names no times', async () => {
    const { read } = listOf(70);
    const timeless: ReadPart = async part => {
      const { rows, sent } = await read(part);
      return { sent, rows: rows.map(({ traceId, request, status }) => ({ traceId, request, status })) };
    };
    assert.deepEqual(numbers(await readAll(await firstPage(timeless), timeless)), downFrom(70));
  });

  it('take in at a refresh what came, changed and went, and keep what was read below', async () => {
    const { read, add, remove } = listOf(120);
    const pages = await nextPage(await firstPage(read), read);
    add(121);
    remove(110, 110);
    const fresh = await refreshedPages(pages, read);
    assert.deepEqual(
      numbers(fresh),
      downFrom(121, 21).filter(number => number !== 110),
    );
    assert.deepEqual(numbers(await readAll(fresh, read)).at(-1), 1);
  });

  it('begin anew at a refresh that knows none of them any more', async () => {
    const { read, add } = listOf(120);
    const pages = await firstPage(read);
    add(...downFrom(200, 121));
    const fresh = await refreshedPages(pages, read);
    assert.deepEqual(numbers(fresh), downFrom(200, 151));
    assert.equal(fresh.hasMore, true);
  });

  it('go on where they were when one of them is deleted from here', async () => {
    const { read, remove } = listOf(120);
    const pages = withoutTrace(await firstPage(read), 't100');
    remove(100, 100);
    assert.deepEqual(
      numbers(await readAll(pages, read)),
      downFrom(120).filter(number => number !== 100),
    );
  });
});
